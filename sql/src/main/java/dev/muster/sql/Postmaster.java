package dev.muster.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a data directory says about the server that runs on it, or ran when it last stopped without a word.
///
/// @param cluster PostgreSQL's data directory
record Postmaster(Path cluster) {

    /// The process that serves this directory now.
    ///
    /// The pid file alone proves nothing: after a crash or in a new container its number may be anybody's. So
    /// the process must be a `postgres` that was started with this directory.
    Optional<Long> running() {
        return recorded().filter(this::servesCluster);
    }

    /// Removes a pid file that names no server of this directory; PostgreSQL itself would refuse to start where
    /// that number is alive.
    void forgetTheDead() {
        if (running().isEmpty()) {
            try {
                Files.deleteIfExists(pidFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Optional<Long> recorded() {
        try {
            return Files.exists(pidFile())
                    ? Files.readAllLines(pidFile()).stream().findFirst().map(line -> Long.valueOf(line.strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean servesCluster(long pid) {
        List<String> line = commandLine(pid);
        int directory = line.indexOf("-D") + 1;
        return !line.isEmpty()
                && line.getFirst().endsWith("postgres")
                && directory > 0
                && directory < line.size()
                && Path.of(line.get(directory)).equals(cluster);
    }

    private static List<String> commandLine(long pid) {
        try {
            return List.of(Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.UTF_8)
                    .split("\0"));
        } catch (IOException e) {
            // No such process.
            return List.of();
        }
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }
}
