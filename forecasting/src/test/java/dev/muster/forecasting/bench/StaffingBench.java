package dev.muster.forecasting.bench;

import dev.muster.forecasting.history.MalformedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/// Holds the staffing formulas against exact values and measures how fast they are; one line of `key=value` pairs.
@Command(
        name = "bench staffing",
        description = "Hold the staffing formulas against exact values, or time them; the last line has key=value"
                + " pairs.",
        sortOptions = false)
public final class StaffingBench implements Callable<Integer> {

    private static final int WRONG_INPUT = 2;
    private static final OptionSpec HELP = OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Tell this and exit.")
            .build();

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
        CommandLine line = new CommandLine(new StaffingBench());
        line.getCommandSpec().addOption(HELP);
        return line.setParameterExceptionHandler((problem, _) -> refuse(problem))
                .setExecutionExceptionHandler((problem, _, _) -> {
                    if (problem instanceof MalformedFile
                            || problem instanceof IllegalArgumentException
                            || problem instanceof IOException) {
                        return refuse(problem);
                    }
                    throw problem;
                })
                .execute(args);
    }

    private static int refuse(Exception problem) {
        System.err.println("muster: " + String.valueOf(problem.getMessage()).replaceAll("\\s*\\R\\s*", " "));
        return WRONG_INPUT;
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
