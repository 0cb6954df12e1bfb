package dev.muster.forecasting.bench;

import dev.muster.forecasting.history.MalformedFile;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// Runs a benchmark from its command line: wrong input gets one line on standard error and exit code 2.
final class BenchLine {

    private static final int WRONG_INPUT = 2;
    private static final OptionSpec HELP = OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Tell this and exit.")
            .build();

    private BenchLine() {}

    /// @param bench a picocli command
    /// @return the exit code
    static int run(Object bench, String... args) {
        CommandLine line = new CommandLine(bench);
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
}
