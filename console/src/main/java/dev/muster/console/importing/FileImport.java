package dev.muster.console.importing;

import dev.muster.forecasting.history.MalformedFile;
import dev.muster.ingest.history.CountsImporter;
import dev.muster.sql.Database;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.DirectoryFile;
import dev.muster.sql.directory.DirectoryRefused;
import dev.muster.sql.directory.DirectoryRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.LongConsumer;
import reactor.core.publisher.Flux;

/// Brings files into the database: directories (`.json`) and interval counts (`.csv`), each file whole or not at all.
/// To import the same file again changes nothing.
///
/// It waits for the database: not for the thread of a page.
public final class FileImport {

    private final DirectoryRepository directories;
    private final CountsImporter counts;

    public FileImport(Database database) {
        directories = new DirectoryRepository(database);
        counts = new CountsImporter(database);
    }

    /// @param progress told how many rows are written so far
    /// @return what is stored, after the commit
    /// @throws ImportRefused where the file is missing or breaks a rule; nothing of it is stored then
    public Imported read(Path file, Reading reading, LongConsumer progress) {
        try {
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(".json")) {
                return directory(file);
            }
            if (name.endsWith(".csv")) {
                return counts(file, reading, progress);
            }
            throw new ImportRefused(
                    "%s: must be a directory (.json) or interval counts (.csv), by its name.".formatted(file));
        } catch (MalformedFile | DirectoryRefused wrong) {
            throw new ImportRefused(wrong);
        } catch (IOException broken) {
            throw new ImportRefused("%s: cannot be read: %s".formatted(file, broken.getMessage()));
        }
    }

    private Imported directory(Path file) {
        Directory directory = DirectoryFile.read(file, known());
        try {
            directories.save(directory).block();
        } catch (DirectoryRefused broken) {
            throw new ImportRefused("%s: %s".formatted(file, broken.getMessage()));
        }
        return new Imported(
                file,
                "%d queues, %d agents, %d users and what they need are in the directory"
                        .formatted(
                                directory.queues().size(),
                                directory.people().size(),
                                directory.users().size()));
    }

    private Imported counts(Path file, Reading reading, LongConsumer progress) throws IOException {
        Counts read = Counts.read(file, reading, known());
        long rows = Objects.requireNonNullElse(
                counts.importAll(Flux.fromIterable(read.rows()), progress).block(), 0L);
        return new Imported(file, read.words(rows));
    }

    private Directory known() {
        return Objects.requireNonNull(directories.load().block());
    }
}
