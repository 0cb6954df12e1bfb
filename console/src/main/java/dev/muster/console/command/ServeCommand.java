package dev.muster.console.command;

import dev.muster.console.access.FirstUser;
import dev.muster.console.server.Installation;
import dev.muster.console.server.Part;
import dev.muster.console.server.PortRefused;
import dev.muster.console.server.Settings;
import dev.muster.ingest.webhook.HooksRefused;
import dev.muster.sql.DatabaseRefused;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `muster serve`: the installation for real use, until the process is asked to end.
@Command(
        name = "serve",
        description = "Serve the console and the edge, on an external PostgreSQL (MUSTER_DB_URL) or an embedded one.",
        mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the embedded database (default: ./data).")
    private Path data = Path.of("data");

    @Option(
            names = "--roles",
            paramLabel = "ROLE",
            split = ",",
            defaultValue = "console,ingest,worker",
            description = "What this process does (default: ${DEFAULT-VALUE}).")
    private Set<Part> roles = EnumSet.allOf(Part.class);

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
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen at (default: ${DEFAULT-VALUE}).")
    private String address = "127.0.0.1";

    @Mixin
    private KeepOptions keep = new KeepOptions();

    @Override
    public Integer call() {
        long begun = System.nanoTime();
        try (Installation installation = Installation.start(settings())) {
            installation.find(FirstUser.class).map(FirstUser::create).ifPresent(System.out::println);
            installation.describe(System.out, Duration.ofNanos(System.nanoTime() - begun));
            installation.awaitEnd();
            return 0;
        } catch (DatabaseRefused | HooksRefused | PortRefused refused) {
            throw refused(String.valueOf(refused.getMessage()), refused);
        }
    }

    private ParameterException refused(String rule, Throwable cause) {
        return new ParameterException(spec.commandLine(), rule, cause);
    }

    private Settings settings() {
        try {
            return new Settings(
                    data,
                    roles,
                    new Settings.Listening(address, port, edgePort),
                    System.getenv("MUSTER_DB_URL"),
                    keep.keeping());
        } catch (IllegalArgumentException wrong) {
            throw refused(String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
