package dev.muster.forecasting.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Holds the staffing formulas against exact values and measures how fast they are; one line of `key=value` pairs.
@Command(
        name = "bench staffing",
        description = "Hold the staffing formulas against exact values, or time them; the last line has key=value"
                + " pairs.",
        sortOptions = false)
public final class StaffingBench implements Callable<Integer> {

    @Option(
            names = "--gold",
            paramLabel = "FILE",
            description = "Exact values of Erlang B, C and A; rows_skipped counts the rows with a value below 1e-300"
                    + " that is not compared.")
    private @Nullable Path gold;

    @Option(names = "--speed", description = "How many searches for the smallest staff one core does a second.")
    private boolean speed;

    @Option(names = "--seed", paramLabel = "S", description = "What is drawn at random follows from it; 1 by default.")
    private long seed = 1;

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return BenchLine.run(new StaffingBench(), args);
    }

    @Override
    public Integer call() throws IOException {
        List<String> parts = new ArrayList<>();
        if (gold != null) {
            parts.add(Gold.compare(gold));
        }
        if (speed) {
            parts.add(Searches.run(seed));
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Missing required option: --gold or --speed.");
        }
        System.out.println(String.join(" ", parts));
        return 0;
    }
}
