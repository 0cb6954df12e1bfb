package dev.muster.console.server;

import dev.muster.ingest.webhook.BearerTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The secrets of senders: those in MUSTER_EDGE_TOKENS, separated by commas, or else a random one, made on the first
/// start and kept in the data folder for its owner alone.
final class EdgeToken {

    private static final int RANDOM_BYTES = 24;

    private EdgeToken() {}

    static Path file(Path data) {
        return data.resolve("edge.token");
    }

    /// @param given the value of MUSTER_EDGE_TOKENS, or null
    /// @param data  the data folder
    static BearerTokens tokens(@Nullable String given, Path data) {
        return new BearerTokens(all(given, data));
    }

    /// One of them, for a sender in this very process.
    static String first(@Nullable String given, Path data) {
        return all(given, data).getFirst();
    }

    private static List<String> all(@Nullable String given, Path data) {
        return given == null || given.isBlank() ? List.of(kept(file(data))) : split(given);
    }

    private static List<String> split(String given) {
        return Arrays.stream(given.split(",", -1))
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .toList();
    }

    private static String kept(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, random() + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException("Edge token %s can be neither read nor made.".formatted(file), broken);
        }
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
