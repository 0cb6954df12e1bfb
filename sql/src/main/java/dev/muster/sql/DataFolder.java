package dev.muster.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The folder of an embedded database, held by one process at a time.
///
/// It holds `cluster` (PostgreSQL's data), `binaries`, `password` (of the one account, for this user's eyes
/// only), `postgres.log` and `lock`. The lock is the operating system's: it ends with the process that holds
/// it, however that ends.
final class DataFolder implements AutoCloseable {

    /// Held by this process. To open and close a lock file twice would lose the lock, so the second attempt
    /// must not touch it.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// Makes the folder where it is missing, and takes the lock.
    ///
    /// @throws DatabaseRefused where another process, or this one, holds it
    static DataFolder hold(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            Path real = folder.toRealPath();
            if (!HELD.add(real)) {
                throw inUse(folder);
            }
            try {
                return new DataFolder(real, locked(real.resolve("lock"), folder));
            } catch (IOException | RuntimeException e) {
                HELD.remove(real);
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseRefused("Data folder (%s) cannot be used: %s".formatted(folder, e), e);
        }
    }

    private static FileChannel locked(Path lock, Path folder) throws IOException {
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw inUse(folder);
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    Path cluster() {
        return path.resolve("cluster");
    }

    Path freshCluster() {
        return path.resolve("cluster.new");
    }

    Path binaries() {
        return path.resolve("binaries");
    }

    Path password() {
        return path.resolve("password");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(path);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private static DatabaseRefused inUse(Path folder) {
        return new DatabaseRefused(
                "Data folder (%s) is in use by another Muster; one folder serves one process at a time."
                        .formatted(folder));
    }
}
