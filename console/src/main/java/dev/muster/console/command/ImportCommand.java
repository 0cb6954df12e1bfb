package dev.muster.console.command;

import dev.muster.console.importing.CatchUp;
import dev.muster.console.importing.FileImport;
import dev.muster.console.importing.HistoryRehearsal;
import dev.muster.console.importing.ImportRefused;
import dev.muster.console.importing.InputFile;
import dev.muster.console.importing.Reading;
import dev.muster.console.planning.WrongInput;
import dev.muster.console.server.Part;
import dev.muster.console.server.Settings;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SiteId;
import dev.muster.ingest.history.HistoryFile;
import dev.muster.ingest.history.HistoryReading;
import dev.muster.sql.Database;
import dev.muster.sql.DatabaseRefused;
import dev.muster.sql.event.EventLog;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `muster import`: files of the directory, of past interval counts and of past conversations into the database.
@Command(
        name = "import",
        description = {
            "Bring directories, past interval counts and past conversations into the database.",
            "",
            "What a file holds is told by how it begins:",
            "  directory      a JSON object of sites, queues, people; sql/docs/directory.md",
            "  counts         CSV: local_time,arrivals[,queue][,handle_seconds]",
            "  events         NDJSON as POST /v1/events takes it, or CSV with the columns",
            "                 source,id,type,occurred_at,conversation,customer,",
            "                 actor_kind,actor,queue,channel,text,attributes.NAME",
            "  conversations  CSV, a conversation a row: conversation,opened_at and what",
            "                 is known, such as channel,queue,customer,agent,",
            "                 first_reply_at,resolved_at,handling_seconds,rating",
            "ingest/docs/history.md has the columns of events and conversations.",
            "Events and conversations may be compressed (.gz). To import a file again changes nothing.",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    /// How the database of a data folder is opened, which a dry run must not make.
    @FunctionalInterface
    interface Opening {
        Database open(Path data, boolean dryRun);
    }

    private final Opening opening;
    private final boolean alone;

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

    @Option(
            names = "--as",
            paramLabel = "KIND",
            description = "What the files hold, where it is not to be told by how they begin: directory, counts, events"
                    + " or conversations.")
    private InputFile.@Nullable Said said;

    @Option(
            names = "--dry-run",
            description =
                    "Read and check everything, tell what would be new, a duplicate or refused, and store nothing. It"
                            + " needs a database that is there to compare with.")
    private boolean dryRun;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description =
                    "The time zone of local times, such as Europe/Berlin (default: of the queue's site for counts;"
                            + " events and conversations must have an offset).")
    private @Nullable String zone;

    @Option(names = "--queue", paramLabel = "QUEUE", description = "The queue of counts without a column for it.")
    private @Nullable String queue;

    @Option(
            names = "--site",
            paramLabel = "SITE",
            description = "Whose local times counts have (default: of the queue).")
    private @Nullable String site;

    @Option(
            names = "--interval",
            paramLabel = "LENGTH",
            description = "What counts are added up to, such as 30m or 1h (default: as far apart as the file's times).")
    private @Nullable String interval;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            defaultValue = HistoryReading.SOURCE,
            description = "The source of conversations without a column for it (default: ${DEFAULT-VALUE}).")
    private String source = HistoryReading.SOURCE;

    @Option(
            names = "--column",
            paramLabel = "HEADING=COLUMN",
            description = "Which of our columns a heading means, such as 'Created at=opened_at'; may be repeated.")
    private Map<String, String> columns = Map.of();

    @Option(
            names = "--ignore-other-columns",
            description = "Pass over columns of events and conversations that are not ours.")
    private boolean lenient;

    @Option(
            names = "--skip-refused",
            description = "Store the rows of events and conversations that keep the rules, though others are refused.")
    private boolean skipRefused;

    @Option(
            names = "--refused",
            paramLabel = "FILE",
            description =
                    "Where refused rows are reported (default: beside each file, with .refused.csv added to its name).")
    private @Nullable Path refused;

    public ImportCommand() {
        this(ImportCommand::open, settings(Path.of("data")).isEmbedded());
    }

    /// @param alone whether nobody else can have the database open
    ImportCommand(Opening opening, boolean alone) {
        this.opening = opening;
        this.alone = alone;
    }

    @Override
    public Integer call() {
        InstantSource clock = InstantSource.system();
        PastFiles past = new PastFiles(out(), spec.commandLine().getErr(), historyReading(), clock);
        try {
            List<InputFile> inputs = files.stream()
                    .map(file -> InputFile.recognise(file, said, historyReading()))
                    .toList();
            long rowsRefused = past.check(histories(inputs), refused);
            boolean stop = rowsRefused > 0 && !skipRefused;
            if (stop && !dryRun) {
                err().println("Nothing is stored. With --skip-refused the other rows are.");
                return CommandLine.ExitCode.USAGE;
            }
            importAll(inputs, past, clock);
            return stop ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.OK;
        } catch (ImportRefused | DatabaseRefused broken) {
            throw new ParameterException(spec.commandLine(), String.valueOf(broken.getMessage()), broken);
        }
    }

    private void importAll(List<InputFile> inputs, PastFiles past, InstantSource clock) {
        Reading reading = reading();
        try (Database database = opening.open(data, dryRun)) {
            EventLog log = new EventLog(database, clock);
            FileImport use = new FileImport(database, dryRun);
            if (dryRun) {
                try (HistoryRehearsal rehearsal = new HistoryRehearsal(log)) {
                    importAll(inputs, use, reading, file -> past.rehearse(file, rehearsal));
                }
                return;
            }
            AtomicLong fresh = new AtomicLong();
            importAll(inputs, use, reading, file -> fresh.addAndGet(past.store(file, log)));
            if (!histories(inputs).isEmpty()) {
                catchUp(database, log, fresh.get());
            }
        }
    }

    private void importAll(List<InputFile> inputs, FileImport use, Reading reading, Consumer<HistoryFile> past) {
        for (InputFile input : inputs) {
            switch (input) {
                case InputFile.OfDirectory directory -> say(use.directory(directory.path()));
                case InputFile.OfCounts counts ->
                    say(use.counts(counts.path(), reading, rows -> progress(counts.path(), rows)));
                case InputFile.OfHistory history -> past.accept(history.file());
            }
        }
    }

    /// Nobody else can work events off while an embedded database is ours; with another one that is the server's part.
    private void catchUp(Database database, EventLog log, long fresh) {
        if (alone) {
            long worked = new CatchUp(database, log).run(new ImportProgress(err())::left);
            say(String.format(
                    Locale.ROOT, "Conversations and volume are up to date; %,d events were worked off.", worked));
        } else if (fresh > 0) {
            say("The server works them into conversations and volume: the one that runs, or the next that starts.");
        }
    }

    private static List<HistoryFile> histories(List<InputFile> inputs) {
        return inputs.stream()
                .filter(InputFile.OfHistory.class::isInstance)
                .map(input -> ((InputFile.OfHistory) input).file())
                .toList();
    }

    private void progress(Path file, long rows) {
        err().printf(Locale.ROOT, "%s: %,d counts written%n", file, rows);
        err().flush();
    }

    private void say(Object sentence) {
        out().println(sentence);
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private Reading reading() {
        return new Reading(
                given("--queue", queue, option -> new QueueId(option.text())),
                given("--site", site, option -> new SiteId(option.text())),
                given("--zone", zone, OptionText::zone),
                given("--interval", interval, OptionText::interval));
    }

    private HistoryReading historyReading() {
        return new HistoryReading(given("--zone", zone, OptionText::zone), source, columns, lenient);
    }

    private static Database open(Path data, boolean dryRun) {
        Settings settings = settings(data);
        if (dryRun && !settings.hasDatabase()) {
            throw new DatabaseRefused(
                    "Data folder (%s) has no database yet, and --dry-run makes none to compare the files with."
                            .formatted(data));
        }
        return settings.openDatabase();
    }

    private static Settings settings(Path data) {
        return new Settings(
                data,
                EnumSet.of(Part.WORKER),
                new Settings.Listening("127.0.0.1", 0, 0),
                System.getenv("MUSTER_DB_URL"));
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
