package dev.muster.console.command;

import dev.muster.console.planning.WrongInput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that is there in full or not at all: it is written beside its place and moved there at the end. What stood
/// there before stays until then.
///
/// @param place where it is to be
record CompleteFile(Path place) {

    /// Puts the bytes into a stream.
    interface Content {

        void write(OutputStream out) throws IOException;
    }

    /// A place that can be written later.
    ///
    /// @param ending the file name must have, with its dot
    /// @throws WrongInput where it cannot be written there
    static CompleteFile at(Path place, String ending) {
        if (!String.valueOf(place.getFileName()).endsWith(ending)) {
            throw new WrongInput("--out (%s) must end in %s.".formatted(place, ending));
        }
        Path folder = folderOf(place);
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new WrongInput("--out (%s) must lie in a folder that exists and can be written.".formatted(place));
        }
        if (Files.isDirectory(place)) {
            throw new WrongInput("--out (%s) must be a file; there is a folder of that name.".formatted(place));
        }
        return new CompleteFile(place);
    }

    void write(Content content) throws IOException {
        Path beside = folderOf(place)
                .resolve(".%s.%d.part"
                        .formatted(place.getFileName(), ProcessHandle.current().pid()));
        try {
            try (OutputStream out =
                    Files.newOutputStream(beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
                content.write(out);
            }
            move(beside);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private void move(Path beside) throws IOException {
        try {
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path folderOf(Path place) {
        Path parent = place.toAbsolutePath().getParent();
        return parent == null ? place.toAbsolutePath() : parent;
    }
}
