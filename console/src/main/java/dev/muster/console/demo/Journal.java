package dev.muster.console.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;

/// What the demo knows of itself from one start to the next: a small file beside the database.
///
/// Losing it costs time only: everything is sent again under the same ids, and changes nothing.
final class Journal {

    private final Path file;
    private final Properties entries = new Properties();

    private Journal(Path file) {
        this.file = file;
    }

    /// Opens the journal in a folder, which is made where it is missing.
    static Journal in(Path folder) {
        try {
            Files.createDirectories(folder);
            Journal journal = new Journal(folder.resolve("journal.properties"));
            if (Files.exists(journal.file)) {
                try (Reader reader = Files.newBufferedReader(journal.file)) {
                    journal.entries.load(reader);
                }
            }
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The day on which the demo was started first: today, where this is it.
    LocalDate began(LocalDate today) {
        return Optional.ofNullable(entries.getProperty("began"))
                .map(LocalDate::parse)
                .orElseGet(() -> {
                    set("began", today);
                    return today;
                });
    }

    /// Up to when everything that happened is at the edge.
    Optional<Instant> sentUntil() {
        return Optional.ofNullable(entries.getProperty("sent_until")).map(Instant::parse);
    }

    void sentUntil(Instant until) {
        set("sent_until", until);
    }

    /// Takes a step unless it has been taken; one that fails is taken again the next time.
    ///
    /// @param step its name
    void once(String step, Runnable act) {
        if (!entries.containsKey(step)) {
            act.run();
            set(step, "done");
        }
    }

    private void set(String name, Object value) {
        entries.setProperty(name, value.toString());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            try (Writer writer = Files.newBufferedWriter(next)) {
                entries.store(writer, "The simulated operation; delete it and everything is sent again.");
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
