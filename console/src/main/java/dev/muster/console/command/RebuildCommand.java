package dev.muster.console.command;

import dev.muster.console.planning.WrongInput;
import dev.muster.console.server.Part;
import dev.muster.console.server.Settings;
import dev.muster.ingest.projection.Rebuild;
import dev.muster.ingest.projection.Rebuilt;
import dev.muster.sql.Database;
import dev.muster.sql.DatabaseRefused;
import dev.muster.sql.event.EventLog;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `muster rebuild`: conversations, counts and agent time anew from the log.
@Command(
        name = "rebuild",
        description = {
            "Compute conversations, counts and the time of agents anew from the events that are kept.",
            "What rests on events that were dropped, and what was imported, stays as it is."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class RebuildCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            defaultValue = Option.NULL_VALUE,
            description = "Only what happened on that day or later, by UTC (default: everything).")
    private @Nullable String from;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the embedded database (default: ./data); with MUSTER_DB_URL it is not used.")
    private Path data = Path.of("data");

    private final Function<Settings, Database> opening;

    public RebuildCommand() {
        this(RebuildCommand::open);
    }

    RebuildCommand(Function<Settings, Database> opening) {
        this.opening = opening;
    }

    @Override
    public Integer call() {
        Quiet.libraries();
        Instant begin = from();
        try (Database database = opening.apply(settings())) {
            Rebuild rebuild = new Rebuild(database, new EventLog(database, InstantSource.system()));
            Rebuilt rebuilt =
                    Objects.requireNonNull(rebuild.run(begin, this::progress).block());
            spec.commandLine().getOut().println(words(rebuilt));
            spec.commandLine().getOut().flush();
            return 0;
        } catch (DatabaseRefused refused) {
            throw refused(String.valueOf(refused.getMessage()), refused);
        }
    }

    private Settings settings() {
        return new Settings(
                data,
                EnumSet.of(Part.WORKER),
                new Settings.Listening("127.0.0.1", 0, 0),
                System.getenv("MUSTER_DB_URL"));
    }

    private static Database open(Settings settings) {
        if (settings.isEmbedded() && !Files.isDirectory(settings.data())) {
            throw new DatabaseRefused("Data folder (%s) does not exist.".formatted(settings.data()));
        }
        return settings.openDatabase();
    }

    private Instant from() {
        try {
            return from == null
                    ? Rebuild.ALL
                    : new OptionText("--from", from)
                            .date()
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (WrongInput wrong) {
            throw refused(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private void progress(Rebuild.Progress progress) {
        PrintWriter err = spec.commandLine().getErr();
        err.printf(Locale.ROOT, "rebuild: %,d of %,d conversations%n", progress.done(), progress.of());
        err.flush();
    }

    private static String words(Rebuilt rebuilt) {
        String outcome = rebuilt.different() == 0
                ? "all of it was as it should be"
                : String.format(Locale.ROOT, "%,d rows were put right", rebuilt.different());
        return String.format(
                Locale.ROOT, "Rebuilt from the log: %,d conversations; %s.", rebuilt.conversations(), outcome);
    }

    private ParameterException refused(String rule, Throwable cause) {
        return new ParameterException(spec.commandLine(), rule, cause);
    }
}
