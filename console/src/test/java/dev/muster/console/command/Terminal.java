package dev.muster.console.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/// A command run as from a terminal, with what it said.
///
/// @param exit code
/// @param out what it wrote on standard output
/// @param err what it wrote on standard error
record Terminal(int exit, String out, String err) {

    static Terminal run(Callable<Integer> command, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setParameterExceptionHandler((wrong, _) -> {
                    wrong.getCommandLine().getErr().println(wrong.getMessage());
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(args);
        return new Terminal(exit, out.toString(), err.toString());
    }
}
