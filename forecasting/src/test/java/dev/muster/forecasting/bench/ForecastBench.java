package dev.muster.forecasting.bench;

import dev.muster.forecasting.Forecaster;
import dev.muster.forecasting.Series;
import dev.muster.forecasting.accuracy.Backtest;
import dev.muster.forecasting.accuracy.BacktestPlan;
import dev.muster.forecasting.accuracy.Score;
import dev.muster.forecasting.accuracy.Scored;
import dev.muster.forecasting.history.ArrivalsFile;
import dev.muster.forecasting.history.ClockChanges;
import dev.muster.forecasting.history.QueueHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Backtests the product's forecast on an arrivals file or on the hourly series of the M4 competition, and prints its
/// accuracy as one line of `key=value` pairs.
@Command(
        name = "bench forecast",
        description = "Back-test the forecast on an arrivals file or on M4 hourly; the last line has key=value pairs.",
        sortOptions = false)
public final class ForecastBench implements Callable<Integer> {

    @Option(
            names = "--m4",
            paramLabel = "DIR",
            description = "Instead of arrivals: the hourly series of the M4 competition, train.csv and test.csv.")
    private @Nullable Path m4;

    @Option(names = "--arrivals", paramLabel = "FILE", description = "Past arrivals: local_time,arrivals[,queue].")
    private @Nullable Path arrivals;

    @Option(
            names = "--interval",
            paramLabel = "30m",
            converter = Amounts.Interval.class,
            description = "Interval of the forecast.")
    private @Nullable Duration interval;

    @Option(names = "--from", paramLabel = "DATE", description = "First origin.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day scored.")
    private @Nullable LocalDate to;

    @Option(
            names = "--horizon",
            paramLabel = "1d",
            converter = Amounts.Days.class,
            description = "How far each origin forecasts.")
    private @Nullable Integer horizon;

    @Option(
            names = "--every",
            paramLabel = "1d",
            converter = Amounts.Days.class,
            description = "From one origin to the next.")
    private @Nullable Integer every;

    @Option(
            names = "--at",
            paramLabel = "HH:MM",
            description = "The origin's day is known up to then; only what follows is scored.")
    private LocalTime at = LocalTime.MIDNIGHT;

    @Option(
            names = "--skip-clock-changes",
            paramLabel = "ZONE",
            description = "Leave out the hours that this zone's clock skips or repeats.")
    private @Nullable ZoneId clock;

    @Option(names = "--campaigns", description = "Instead of arrivals: find the lift of made-up campaigns again.")
    private boolean campaigns;

    @Option(
            names = "--new-queues",
            description = "Instead of arrivals: forecast made-up queues left out of their group.")
    private boolean newQueues;

    @Option(
            names = "--queues",
            paramLabel = "5000",
            description = "Instead of arrivals: forecast so many made-up queues, and the rest of a day of all.")
    private @Nullable Integer queues;

    @Option(names = "--years", paramLabel = "2", description = "With --queues: how long their past is; 2 by default.")
    private int years = 2;

    @Option(names = "--seed", paramLabel = "S", description = "What is drawn at random follows from it; 1 by default.")
    private long seed = 1;

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return BenchLine.run(new ForecastBench(), args);
    }

    @Override
    public Integer call() throws IOException {
        if (queues != null) {
            System.out.println(many(queues));
        } else if (campaigns || newQueues) {
            System.out.println(made());
        } else {
            System.out.println(m4 == null ? arrivals() : competition(m4));
        }
        return 0;
    }

    private String many(int number) {
        if (number < 1 || years < 1) {
            throw new IllegalArgumentException(
                    "Queues (%d) and years (%d) must be at least 1.".formatted(number, years));
        }
        return new ManyQueues(number, years, seed).run(done -> {
            if (done % 100 == 0) {
                System.err.printf("%d queues%n", done);
            }
        });
    }

    private String made() {
        List<String> parts = new ArrayList<>();
        if (campaigns) {
            parts.add(Campaigns.run(seed));
        }
        if (newQueues) {
            parts.add(NewQueues.run(seed));
        }
        return String.join(" ", parts);
    }

    private static String competition(Path folder) throws IOException {
        return M4.read(folder).run(done -> {
            if (done % 50 == 0) {
                System.err.printf("%d series%n", done);
            }
        });
    }

    private String arrivals() throws IOException {
        Path file = given("--arrivals", arrivals);
        LocalDate first = given("--from", from);
        LocalDate last = given("--to", to);
        BacktestPlan plan = new BacktestPlan(first, last, given("--horizon", horizon), given("--every", every), at);
        List<Scored> scored = new ArrayList<>();
        for (QueueHistory queue : ArrivalsFile.read(file, given("--interval", interval))) {
            Series series = clock == null ? queue.arrivals() : ClockChanges.leftOut(queue.arrivals(), clock);
            scored.addAll(new Backtest(series, new Forecaster())
                    .run(plan, origin -> System.err.printf("%s: from %s%n", queue.queue(), origin)));
        }
        if (scored.isEmpty()) {
            throw new IllegalArgumentException("Days (%s to %s) must occur in %s.".formatted(first, last, file));
        }
        return ScoreLine.of(Score.of(scored, seed));
    }

    private static <T> T given(String option, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("Missing required option: %s.".formatted(option));
        }
        return value;
    }
}
