package dev.muster.console;

import dev.muster.console.command.DemoCommand;
import dev.muster.console.command.ImportCommand;
import dev.muster.console.command.PlanCommand;
import dev.muster.console.command.RebuildCommand;
import dev.muster.console.command.ServeCommand;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command `muster`: the one `main`. Each word that may follow is a class in `console.command`, named in
/// [#COMMANDS].
@Command(
        name = "muster",
        description = "Workforce management and quality for messaging support.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Muster implements Callable<Integer> {

    private static final List<Callable<Integer>> COMMANDS = List.of(
            new DemoCommand(), new ServeCommand(), new PlanCommand(), new ImportCommand(), new RebuildCommand());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Muster() {}

    /// @param args the words of the command line
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /// Runs one command and waits for its end.
    ///
    /// @param args the words of the command line
    /// @return 0 when done, 2 when the command line or the input is wrong
    public static int run(String... args) {
        CommandLine line = new CommandLine(new Muster());
        COMMANDS.forEach(line::addSubcommand);
        line.getSubcommands().values().forEach(sub -> sub.getCommandSpec().versionProvider(new Version()));
        return line.setParameterExceptionHandler(Muster::refuse)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }

    private static int refuse(ParameterException wrong, String[] args) {
        CommandLine line = wrong.getCommandLine();
        boolean unknownName = line.getParent() == null && args.length > 0 && !args[0].startsWith("-");
        line.getErr().println(unknownName ? unknown(line, args[0]) : "muster: " + firstLine(wrong));
        return CommandLine.ExitCode.USAGE;
    }

    private static String unknown(CommandLine line, String name) {
        String known = String.join(", ", line.getSubcommands().keySet());
        return "muster: There is no command '%s'. There are: %s.".formatted(name, known);
    }

    private static String firstLine(ParameterException wrong) {
        return String.valueOf(wrong.getMessage()).lines().findFirst().orElse("The command line is wrong.");
    }
}
