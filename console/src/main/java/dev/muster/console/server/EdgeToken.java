package dev.muster.console.server;

import dev.muster.ingest.webhook.BearerTokens;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The secrets of senders: those in MUSTER_EDGE_TOKENS, separated by commas, or else a random one, made on the first
/// start and kept in the data folder for its owner alone.
final class EdgeToken {

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
        return given == null || given.isBlank() ? List.of(KeptSecret.in(file(data), "Edge token")) : split(given);
    }

    private static List<String> split(String given) {
        return Arrays.stream(given.split(",", -1))
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .toList();
    }
}
