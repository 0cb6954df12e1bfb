package dev.muster.console.importing;

import dev.muster.ingest.history.HistoryFile;
import dev.muster.ingest.history.HistoryKind;
import dev.muster.ingest.history.HistoryReading;
import dev.muster.ingest.history.UnreadableHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file that is to be imported, by what it holds.
public sealed interface InputFile {

    Path path();

    /// Sites, queues, people and what they need.
    record OfDirectory(Path path) implements InputFile {}

    /// Interval counts of the past.
    record OfCounts(Path path) implements InputFile {}

    /// Past conversations.
    record OfHistory(HistoryFile file) implements InputFile {

        @Override
        public Path path() {
            return file.path();
        }
    }

    /// What somebody may say that a file holds.
    enum Said {
        DIRECTORY,
        COUNTS,
        EVENTS,
        CONVERSATIONS
    }

    /// Looks at how a file begins.
    ///
    /// @param said what it is said to hold; null to recognise it
    /// @throws ImportRefused where it cannot be read or nothing that is known begins like this
    static InputFile recognise(Path path, @Nullable Said said, HistoryReading reading) {
        String beginning = beginning(path);
        InputFile file = said == null ? recognise(path, beginning, reading) : asSaid(path, beginning, said);
        if (!(file instanceof OfHistory) && String.valueOf(path.getFileName()).endsWith(".gz")) {
            throw new ImportRefused("%s: must not be compressed; only past conversations may be.".formatted(path));
        }
        return file;
    }

    private static InputFile recognise(Path path, String beginning, HistoryReading reading) {
        Optional<HistoryKind> past = HistoryFile.kindOf(beginning, reading);
        if (past.isPresent()) {
            return new OfHistory(new HistoryFile(path, past.get()));
        }
        if (beginning.stripLeading().startsWith("{")) {
            return new OfDirectory(path);
        }
        String firstLine = beginning.stripLeading().lines().findFirst().orElse("");
        if (firstLine.contains("local_time") || firstLine.contains("arrivals")) {
            return new OfCounts(path);
        }
        throw new ImportRefused(
                "%s: must be a directory (a JSON object), interval counts (CSV with local_time,arrivals), past events (NDJSON, or CSV with occurred_at) or past conversations (CSV with opened_at); --as says which."
                        .formatted(path));
    }

    private static InputFile asSaid(Path path, String beginning, Said said) {
        return switch (said) {
            case DIRECTORY -> new OfDirectory(path);
            case COUNTS -> new OfCounts(path);
            case EVENTS ->
                new OfHistory(new HistoryFile(
                        path,
                        beginning.stripLeading().startsWith("{") ? HistoryKind.EVENT_LINES : HistoryKind.EVENT_TABLE));
            case CONVERSATIONS -> new OfHistory(new HistoryFile(path, HistoryKind.CONVERSATION_TABLE));
        };
    }

    private static String beginning(Path path) {
        try {
            return HistoryFile.beginning(path);
        } catch (UnreadableHistory wrong) {
            throw new ImportRefused("%s: %s".formatted(path, wrong.getMessage()));
        } catch (IOException broken) {
            throw new ImportRefused("%s: cannot be read: %s".formatted(path, broken.getMessage()));
        }
    }
}
