package dev.muster.ingest.bench;

import dev.muster.ingest.webhook.EventJson;
import dev.muster.sql.DurableServer;
import dev.muster.sql.event.Incoming;
import dev.muster.sql.event.RawCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures how fast the edge stores events, against a raw copy into the same tables, an endpoint that does nothing and
/// one INSERT a request: all in one run, in turn, several rounds.
@Command(name = "bench ingest", sortOptions = false)
public final class IngestBench implements Callable<Integer> {

    private static final int WRONG_INPUT = 2;
    private static final String LOGGING = "logging";
    private static final String PROJECTING = "projecting";
    private static final int BATCH = 500;
    private static final int BATCH_SENDERS = 8;
    private static final int MOST_SINGLES = 30_000;
    private static final int SINGLE_SENDERS = 256;

    @Option(names = "--seconds", paramLabel = "N", description = "Length of each contender's turn (default: 5).")
    private int seconds = 5;

    @Option(names = "--rounds", paramLabel = "N", description = "Turns of each contender, at least 7 (default: 7).")
    private int rounds = 7;

    @Option(names = "--data", paramLabel = "DIR", description = "Emptied before and after (default: a temporary one).")
    private Path data = Path.of("");

    private final Map<String, Ratios> figures = new LinkedHashMap<>();
    private int turns;
    private int rawRate = 30_000;

    public static void main(String[] args) {
        System.exit(new CommandLine(new IngestBench())
                .setParameterExceptionHandler((problem, _) -> {
                    System.err.println(problem.getMessage());
                    return WRONG_INPUT;
                })
                .execute(args));
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        if (seconds < 1 || rounds < 1) {
            System.err.println("Seconds (%d) and rounds (%d) must be at least 1.".formatted(seconds, rounds));
            return WRONG_INPUT;
        }
        Path folder = data.toString().isEmpty() ? Files.createTempDirectory("muster-bench") : data;
        Folders.delete(folder);
        try (DurableServer postgres = DurableServer.start(folder, 0);
                ServerProcess logging = ServerProcess.start(postgres.database(LOGGING), LOGGING, 0);
                ServerProcess projecting = ServerProcess.start(postgres.database(PROJECTING), PROJECTING, 0)) {
            DataSource log = postgres.dataSource(LOGGING);
            execute(log, "create sequence bench_number start 1000000000000");
            Contest contest = new Contest(logging, projecting, log, postgres.dataSource(PROJECTING));
            contest.round(false);
            for (int round = 0; round < rounds; round++) {
                contest.round(true);
            }
        } finally {
            Folders.delete(folder);
        }
        System.out.println(figures.entrySet().stream()
                .map(figure ->
                        figure.getValue().line(figure.getKey(), figure.getKey().endsWith("ratio") ? 3 : 1))
                .collect(Collectors.joining(" ")));
        return 0;
    }

    /// The contenders at one place.
    private final class Contest {

        private final Senders batches;
        private final Senders projected;
        private final Senders singles;
        private final Copies copies;
        private final DataSource projectedDatabase;

        Contest(ServerProcess logging, ServerProcess projecting, DataSource log, DataSource projectedDatabase) {
            this.projectedDatabase = projectedDatabase;
            batches = new Senders(logging.port(), BenchServer.TOKEN, BATCH_SENDERS);
            projected = new Senders(projecting.port(), BenchServer.TOKEN, BATCH_SENDERS);
            singles = new Senders(logging.port(), BenchServer.TOKEN, SINGLE_SENDERS);
            copies = new Copies(log, IngestBench::decoded);
        }

        void round(boolean counts) throws IOException, SQLException, InterruptedException {
            Duration turn = Duration.ofSeconds(seconds);
            Traffic traffic = new Traffic("r" + turns++);

            batches.ask("DELETE", "/bench/commits");
            Leg batch = batches.send("/v1/events", BATCH, traffic.bodies(BATCH, batchesMade()), turn);
            int grouped =
                    Integer.parseInt(batches.ask("DELETE", "/bench/commits").split(" ", 2)[0]);

            List<RawCopy> encoded = copies.encode(
                    new Traffic("raw" + turns), grouped, Math.max(2, (int) (1.3 * rawRate * seconds) / grouped));
            Leg raw = copies.commit(encoded, turn);
            rawRate = (int) raw.perSecond();

            long start = System.nanoTime();
            Leg sent = projected.send("/v1/events", BATCH, traffic.bodies(BATCH, batchesMade()), turn);
            awaitProjection();
            Leg caughtUp = new Leg(sent.events(), Duration.ofNanos(System.nanoTime() - start), sent.answers());

            Leg noop = singles.send("/bench/noop", 1, traffic.bodies(1, singlesMade()), turn);
            singles.ask("DELETE", "/bench/commits");
            Leg single = singles.send("/v1/events", 1, traffic.bodies(1, singlesMade()), turn);
            String[] commits = singles.ask("DELETE", "/bench/commits").split(" ", 2);
            double commitP99 = Integer.parseInt(commits[1]) / 1000.0;
            Leg insert = singles.send("/bench/insert", 1, traffic.bodies(1, singlesMade()), turn);

            System.err.printf(
                    Locale.ROOT,
                    "%s: batches %.0f/s in groups of %d (raw copy %.0f/s), projected %.0f/s, single %.0f/s in groups of %s"
                            + " (no-op %.0f/s, insert %.0f/s), p99 %.1f ms (no-op %.1f, commit %.1f)%n",
                    counts ? "Round " + (turns - 1) : "Warm-up",
                    batch.perSecond(),
                    grouped,
                    raw.perSecond(),
                    caughtUp.perSecond(),
                    single.perSecond(),
                    commits[0],
                    noop.perSecond(),
                    insert.perSecond(),
                    single.p99Millis(),
                    noop.p99Millis(),
                    commitP99);
            if (counts) {
                add("events_per_s", batch.perSecond());
                add("copy_ratio", batch.perSecond() / raw.perSecond());
                add("projected_ratio", caughtUp.perSecond() / raw.perSecond());
                add("noop_ratio", single.perSecond() / noop.perSecond());
                add("insert_ratio", single.perSecond() / insert.perSecond());
                add("ack_p50_ms", single.p50Millis());
                add("ack_p99_ms", single.p99Millis());
                add("noop_p99_ms", noop.p99Millis());
                add("commit_p99_ms", commitP99);
                add("ack_ratio", single.p99Millis() / (noop.p99Millis() + commitP99));
            }
        }

        /// Returns when every reader has read everything that is stored.
        private void awaitProjection() throws SQLException, InterruptedException {
            try (Connection connection = projectedDatabase.getConnection();
                    Statement statement = connection.createStatement()) {
                boolean caughtUp = false;
                while (!caughtUp) {
                    try (ResultSet left = statement.executeQuery("""
                            select count(*) > 0 and not exists (
                                select from projection, event
                                where (event.xid, event.number) > (projection.xid, projection.number))
                            from projection""")) {
                        left.next();
                        caughtUp = left.getBoolean(1);
                    }
                    if (!caughtUp) {
                        Thread.sleep(20);
                    }
                }
            }
        }
    }

    private static List<Incoming> decoded(String lines) {
        EventJson events = new EventJson(InstantSource.system());
        return lines.lines()
                .map(line -> events.decode(EventJson.tree(line), line))
                .toList();
    }

    private int batchesMade() {
        return rawRate * seconds / BATCH;
    }

    private int singlesMade() {
        return MOST_SINGLES * seconds;
    }

    private void add(String name, double value) {
        figures.computeIfAbsent(name, _ -> new Ratios()).add(value);
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
