package dev.muster.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of the embedded PostgreSQL, unpacked once for each version and kept.
///
/// @param folder holds bin, lib and share
record Binaries(Path folder) {

    static final int MAJOR_VERSION = 18;

    private static final String VERSION = "18.6.0";

    /// Unpacks into a folder named for the version; a half-unpacked one is never seen under that name.
    static Binaries in(Path parent) {
        Path folder = parent.resolve("postgresql-" + VERSION);
        if (!Files.isDirectory(folder)) {
            Path fresh = parent.resolve("postgresql-%s.new".formatted(VERSION));
            try {
                delete(fresh);
                unpack(Files.createDirectories(fresh));
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Binaries(folder);
    }

    /// The command line for one of its programs; inside a user namespace where PostgreSQL would refuse the
    /// account.
    List<String> command(String program) {
        String path = folder.resolve("bin").resolve(program).toString();
        return needsAnotherAccount() ? List.of("unshare", "--user", path) : List.of(path);
    }

    /// @throws DatabaseRefused where it would, and the machine grants no user namespace
    void requireAccount() {
        if (needsAnotherAccount() && !hasNamespaces()) {
            throw new DatabaseRefused("The embedded PostgreSQL runs neither as root nor without a user name,"
                    + " and unshare is not allowed here; start Muster as an ordinary user, or set MUSTER_DB_URL.");
        }
    }

    /// Removes a folder with all it holds, where there is one.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// Inside a user namespace of its own a process is nobody, and yet owns the same files as outside.
    private static boolean needsAnotherAccount() {
        try {
            boolean root = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
            boolean nameless = "?".equals(System.getProperty("user.name"));
            return root || nameless;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasNamespaces() {
        try {
            return Command.run(List.of("unshare", "--user", "true")).ok();
        } catch (UncheckedIOException e) {
            // There is no such program.
            return false;
        }
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream packed = Binaries.class.getResourceAsStream("/" + archive())) {
            if (packed == null) {
                throw new DatabaseRefused("There is no embedded PostgreSQL for this machine (%s %s); set MUSTER_DB_URL."
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
            }
            try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, target.resolve(entry.getName()).normalize());
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            path.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
        }
    }

    private static String archive() {
        return switch (System.getProperty("os.name") + " " + System.getProperty("os.arch")) {
            case "Linux amd64" -> "postgres-linux-x86_64.txz";
            case "Linux aarch64" -> "postgres-linux-arm_64.txz";
            default -> "none";
        };
    }
}
