package dev.muster.console.demo;

import dev.muster.console.access.Accounts;
import dev.muster.console.importing.FileImport;
import dev.muster.console.importing.Reading;
import dev.muster.sql.access.User;
import dev.muster.sql.directory.DirectoryRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;

/// What an operation has before its first event: a directory, people who may sign in, and counts of the past. All of it
/// goes in by files, as it would in any installation.
final class Past {

    private final FileImport files;
    private final Path folder;
    private final World world;
    private final Consumer<String> progress;

    /// @param folder where the files are written before they are read
    Past(FileImport files, Path folder, World world, Consumer<String> progress) {
        this.files = files;
        this.folder = folder;
        this.world = world;
        this.progress = progress;
    }

    void directory(People people, LocalDate began) {
        Path file = folder.resolve("directory.json");
        new DirectoryJson(people, began, world).write(file);
        progress.accept(files.directory(file).toString());
    }

    /// Gives everybody who may sign in to the demo its password.
    static void passwords(Accounts accounts, DirectoryRepository directory) {
        for (User user : Objects.requireNonNull(directory.load().block()).users()) {
            if (Logins.all().contains(user.login())) {
                accounts.save(user, Logins.PASSWORD);
            }
        }
    }

    /// Brings in counts from one day to another, both included.
    void counts(LocalDate first, LocalDate last) {
        CountsFile counts = new CountsFile(new Season(world), world);
        try {
            for (QueueModel queue : Company.QUEUES) {
                Path file = folder.resolve("counts-%s-%s.csv".formatted(queue.id(), last));
                counts.write(file, queue, first, last);
                progress.accept(
                        files.counts(file, Reading.AS_IT_STANDS, _ -> {}).toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
