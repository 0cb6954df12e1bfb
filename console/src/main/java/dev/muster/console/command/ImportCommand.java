package dev.muster.console.command;

import dev.muster.console.importing.FileImport;
import dev.muster.console.importing.ImportRefused;
import dev.muster.console.importing.Reading;
import dev.muster.console.planning.WrongInput;
import dev.muster.console.server.Part;
import dev.muster.console.server.Settings;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SiteId;
import dev.muster.sql.Database;
import dev.muster.sql.DatabaseRefused;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `muster import`: files of the directory and of past interval counts into the database.
@Command(
        name = "import",
        description = "Bring directories (.json) and past interval counts (.csv) into the database.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "What to import, in this order.")
    private List<Path> files = List.of();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the embedded database (default: ./data); with MUSTER_DB_URL it is not used.")
    private Path data = Path.of("data");

    @Option(names = "--queue", paramLabel = "QUEUE", description = "The queue of files without a column for it.")
    private @Nullable String queue;

    @Option(names = "--site", paramLabel = "SITE", description = "Whose local times they are (default: of the queue).")
    private @Nullable String site;

    @Option(names = "--zone", paramLabel = "ZONE", description = "The time zone of the local times, such as UTC.")
    private @Nullable String zone;

    @Option(
            names = "--interval",
            paramLabel = "LENGTH",
            description = "What counts are added up to, such as 30m or 1h (default: as far apart as the file's times).")
    private @Nullable String interval;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Reading reading = new Reading(
                given("--queue", queue, option -> new QueueId(option.text())),
                given("--site", site, option -> new SiteId(option.text())),
                given("--zone", zone, OptionText::zone),
                given("--interval", interval, OptionText::interval));
        files.forEach(this::require);
        try (Database database = settings().openDatabase()) {
            FileImport use = new FileImport(database);
            for (Path file : files) {
                out.println(use.read(file, reading, rows -> progress(file, rows)));
                out.flush();
            }
            return 0;
        } catch (ImportRefused | DatabaseRefused refused) {
            throw new ParameterException(spec.commandLine(), String.valueOf(refused.getMessage()), refused);
        }
    }

    private void progress(Path file, long rows) {
        PrintWriter err = spec.commandLine().getErr();
        err.printf(Locale.ROOT, "%s: %,d counts written%n", file, rows);
        err.flush();
    }

    private Settings settings() {
        return new Settings(
                data,
                EnumSet.of(Part.WORKER),
                new Settings.Listening("127.0.0.1", 0, 0),
                System.getenv("MUSTER_DB_URL"));
    }

    /// Before a database is opened, which may make a new one.
    private void require(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "%s: there must be a file of that name.".formatted(file));
        }
    }

    private <T> @Nullable T given(String option, @Nullable String text, Function<OptionText, T> reader) {
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(new OptionText(option, text));
        } catch (WrongInput wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), "%s: %s".formatted(option, wrong.getMessage()), wrong);
        }
    }
}
