package dev.muster.console.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// A random secret in a file of the data folder, made on the first start for its owner alone, and the same ever after.
final class KeptSecret {

    private static final int RANDOM_BYTES = 24;

    private KeptSecret() {}

    /// @param name what it is, to begin a message with
    static String in(Path file, String name) {
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, random() + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException("%s %s can be neither read nor made.".formatted(name, file), broken);
        }
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
