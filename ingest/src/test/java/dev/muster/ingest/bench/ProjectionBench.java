package dev.muster.ingest.bench;

import static dev.muster.sql.event.Await.value;

import dev.muster.ingest.projection.Projector;
import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import dev.muster.sql.event.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import reactor.core.publisher.Flux;

/// How fast the projector is by itself: events a second, catching up with a log that is there, and step by step
/// behind one that grows.
///
/// Arguments: events, conversations (each of ten events, told in turns), events of a batch, rounds.
public final class ProjectionBench {

    private static final int LENGTH = 10;
    private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

    private ProjectionBench() {}

    public static void main(String[] args) {
        int events = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
        int open = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
        int batch = args.length > 2 ? Integer.parseInt(args[2]) : 500;
        List<Incoming> told = interleaved(events, open);
        int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 2;
        for (int round = 0; round < rounds; round++) {
            run("catching_up", told, batch, Integer.MAX_VALUE);
            run("behind", told, batch, 8);
        }
    }

    private static void run(String name, List<Incoming> told, int batch, int every) {
        try (Database database = TestDatabase.fresh()) {
            EventLog log = new EventLog(database, InstantSource.system());
            Projector projector = new Projector(database, log);
            Duration projecting = Duration.ZERO;
            Usage used = new Usage(Duration.ZERO, Duration.ZERO);
            int turn = 0;
            for (int at = 0; at < told.size(); at += batch) {
                value(log.append(told.subList(at, Math.min(told.size(), at + batch))));
                boolean last = at + batch >= told.size();
                if (++turn % every == 0 || last) {
                    long begun = System.nanoTime();
                    Usage before = Usage.now(database);
                    settle(database, projector);
                    projecting = projecting.plusNanos(System.nanoTime() - begun);
                    used = used.plus(Usage.now(database).minus(before));
                }
            }
            double seconds = projecting.toNanos() / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%s events_per_s=%.0f seconds=%.2f jvm_cpu_s=%.2f postgres_cpu_s=%.2f%n",
                    name,
                    told.size() / seconds,
                    seconds,
                    used.jvm().toNanos() / 1e9,
                    used.postgres().toNanos() / 1e9);
        }
    }

    /// One look may see less than there is: a transaction elsewhere on the server holds readers back for a
    /// moment.
    private static void settle(Database database, Projector projector) {
        boolean behind = true;
        while (behind) {
            value(projector.catchUp().then(Flux.just(0).next()));
            behind = value(database.client().sql("""
                            select exists (select from event
                            where (xid, number) > (select xid, number from projection where name = 'conversations'))""").mapValue(Boolean.class).one());
        }
    }

    private record Usage(Duration jvm, Duration postgres) {

        static Usage now(Database database) {
            int backend = value(database.client()
                    .sql("select pg_backend_pid()")
                    .mapValue(Integer.class)
                    .one());
            Duration postgres = ProcessHandle.of(backend).flatMap(ProcessHandle::parent).stream()
                    .flatMap(ProcessHandle::descendants)
                    .flatMap(process -> process.info().totalCpuDuration().stream())
                    .reduce(Duration.ZERO, Duration::plus);
            return new Usage(ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO), postgres);
        }

        Usage plus(Usage other) {
            return new Usage(jvm.plus(other.jvm), postgres.plus(other.postgres));
        }

        Usage minus(Usage other) {
            return new Usage(jvm.minus(other.jvm), postgres.minus(other.postgres));
        }
    }

    private static List<Incoming> interleaved(int events, int open) {
        List<Incoming> told = new ArrayList<>(events);
        for (int group = 0; told.size() < events; group++) {
            for (int step = 0; step < LENGTH; step++) {
                for (int i = 0; i < open && told.size() < events; i++) {
                    told.add(event(group, i, step));
                }
            }
        }
        return told;
    }

    private static Incoming event(int group, int number, int step) {
        Told told = Told.told("c%d-%d".formatted(group, number), type(step))
                .at(BEGIN.plusSeconds(group * 3_600L + number % 3_600 + step * 60L));
        Told acted = switch (type(step)) {
            case OPENED -> told.on("chat").from("p-" + number);
            case QUEUED -> told.in("queue-" + number % 20);
            case ASSIGNED, MESSAGE_OUT -> told.by("agent-" + number % 400);
            default -> told;
        };
        return acted.saying("Where is my parcel? It was to come on Monday.");
    }

    private static EventType type(int step) {
        return switch (step) {
            case 0 -> EventType.OPENED;
            case 2 -> EventType.QUEUED;
            case 3 -> EventType.ASSIGNED;
            case 4, 6, 8 -> EventType.MESSAGE_OUT;
            case 9 -> EventType.RESOLVED;
            default -> EventType.MESSAGE_IN;
        };
    }
}
