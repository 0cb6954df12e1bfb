package dev.muster.console.command;

import dev.muster.console.demo.Demonstration;
import dev.muster.console.server.Installation;
import dev.muster.console.server.Part;
import dev.muster.console.server.PortRefused;
import dev.muster.console.server.Settings;
import dev.muster.ingest.webhook.HooksRefused;
import dev.muster.sql.DatabaseRefused;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `muster demo`: everything on an embedded PostgreSQL with a simulated operation, live.
@Command(
        name = "demo",
        description = "Serve everything with a simulated operation of sixty people, live.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/demo",
            description = "Folder of the demo's database and files (default: ./data/demo).")
    private Path data = Path.of("data", "demo");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the console (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--edge-port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "Port of the edge, for senders of events (default: ${DEFAULT-VALUE}).")
    private int edgePort;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Time zone the simulated company works in, settled by the first start (default: the first of"
                    + " Berlin, New York and Singapore where it is day).")
    private @Nullable String zone;

    @Override
    public Integer call() {
        long begun = System.nanoTime();
        PrintWriter out = spec.commandLine().getOut();
        Path files = data.resolve("demo");
        Consumer<String> progress =
                line -> say(out, "%6.1f s  %s".formatted(since(begun).toMillis() / 1000.0, line));
        try (Installation installation = Demonstration.start(settings(), files, place(), progress)) {
            installation.describe(System.out, since(begun));
            Thread demo = Thread.ofPlatform()
                    .name("muster-demo")
                    .daemon()
                    .start(() -> simulate(installation, files, progress));
            installation.awaitEnd();
            demo.interrupt();
            return 0;
        } catch (DatabaseRefused | HooksRefused | PortRefused refused) {
            throw new ParameterException(spec.commandLine(), String.valueOf(refused.getMessage()), refused);
        }
    }

    private void simulate(Installation installation, Path files, Consumer<String> progress) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Demonstration.run(installation, files, progress, () -> say(out, Demonstration.welcome(installation)));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            say(out, "The simulation has stopped, the pages go on: " + broken);
        }
    }

    private @Nullable ZoneId place() {
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException wrong) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--zone (%s) must be a time zone such as Europe/Berlin.".formatted(zone),
                    wrong);
        }
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private Settings settings() {
        try {
            return new Settings(
                    data, EnumSet.allOf(Part.class), new Settings.Listening("127.0.0.1", port, edgePort), null);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
