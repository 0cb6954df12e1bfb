package dev.muster.console.importing;

import dev.muster.console.planning.PublicHolidays;
import dev.muster.forecasting.history.MalformedFile;
import dev.muster.ingest.history.CountsImporter;
import dev.muster.sql.Database;
import dev.muster.sql.directory.Calendar;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.DirectoryFile;
import dev.muster.sql.directory.DirectoryRefused;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.HolidayRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.LongConsumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Brings directories and interval counts into the database, each file whole or not at all. Importing the
/// same file again changes nothing. Past conversations are for [HistoryImport].
///
/// It waits for the database: not for the thread of a page.
public final class FileImport {

    private final Database database;
    private final DirectoryRepository directories;
    private final CountsImporter counts;
    private final boolean rehearsing;

    public FileImport(Database database) {
        this(database, false);
    }

    /// @param rehearsing whether everything is to be done but the commit
    public FileImport(Database database, boolean rehearsing) {
        this.database = database;
        this.rehearsing = rehearsing;
        directories = new DirectoryRepository(database);
        counts = new CountsImporter(database);
    }

    /// @return what is stored, after the commit
    /// @throws ImportRefused where the file is missing or breaks a rule; nothing of it is stored then
    public Imported directory(Path file) {
        try {
            Directory directory = DirectoryFile.read(file, known());
            requireKnownHolidays(file, directory);
            save(file, directory);
            return new Imported(
                    file,
                    "%d queues, %d agents, %d users and what they need %s in the directory"
                            .formatted(
                                    directory.queues().size(),
                                    directory.people().size(),
                                    directory.users().size(),
                                    rehearsing ? "would be" : "are"));
        } catch (DirectoryRefused wrong) {
            throw new ImportRefused(wrong);
        }
    }

    private static void requireKnownHolidays(Path file, Directory directory) {
        for (Calendar calendar : directory.calendars()) {
            HolidayRule rule = calendar.holidays();
            if (rule != null && !PublicHolidays.knows(rule)) {
                throw new ImportRefused("%s: calendar %s: no public holidays are known of %s%s."
                        .formatted(
                                file,
                                calendar.id(),
                                rule.country(),
                                rule.subdivision() == null ? "" : "-" + rule.subdivision()));
            }
        }
    }

    /// @param progress told how many rows are written so far
    /// @return what is stored, after the commit
    /// @throws ImportRefused where the file is missing or breaks a rule; nothing of it is stored then
    public Imported counts(Path file, Reading reading, LongConsumer progress) {
        try {
            Counts read = Counts.read(file, reading, known());
            long rows = Objects.requireNonNullElse(
                    committed(counts.importAll(Flux.fromIterable(read.rows()), progress))
                            .block(),
                    0L);
            return new Imported(file, read.words(rows) + (rehearsing ? " would be stored" : ""));
        } catch (MalformedFile wrong) {
            throw new ImportRefused(wrong);
        } catch (IOException broken) {
            throw new ImportRefused("%s: cannot be read: %s".formatted(file, broken.getMessage()));
        }
    }

    private void save(Path file, Directory directory) {
        try {
            committed(directories.save(directory)).block();
        } catch (DirectoryRefused broken) {
            throw new ImportRefused("%s: %s".formatted(file, broken.getMessage()));
        }
    }

    private <T> Mono<T> committed(Mono<T> work) {
        return rehearsing
                ? database.transaction()
                        .execute(transaction -> {
                            transaction.setRollbackOnly();
                            return work;
                        })
                        .next()
                : work;
    }

    private Directory known() {
        return Objects.requireNonNull(directories.load().block());
    }
}
