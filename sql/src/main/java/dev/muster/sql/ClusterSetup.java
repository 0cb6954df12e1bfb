package dev.muster.sql;

import dev.muster.sql.Command.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Sets a data directory up for PostgreSQL where there is none, or makes sure that the one there is fits.
record ClusterSetup(DataFolder folder, Binaries binaries) {

    /// The one account; it owns everything.
    static final String USER = "muster";

    /// A set-up that breaks off leaves nothing that looks finished: it has another name until it is.
    ///
    /// @throws DatabaseRefused where another major version made the data
    void prepare() throws IOException {
        if (Files.exists(folder.cluster())) {
            requireVersion();
            return;
        }
        Binaries.delete(folder.freshCluster());
        writePassword();
        Outcome made = Command.run(
                binaries.command("initdb"),
                "-D",
                folder.freshCluster().toString(),
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile",
                folder.password().toString(),
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (!made.ok()) {
            throw new DatabaseRefused("PostgreSQL cannot be set up in (%s): %s".formatted(folder, made.lastLine()));
        }
        Files.move(folder.freshCluster(), folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void requireVersion() throws IOException {
        Path file = folder.cluster().resolve("PG_VERSION");
        String version = Files.exists(file) ? Files.readString(file).strip() : "none";
        if (!version.equals(Integer.toString(Binaries.MAJOR_VERSION))) {
            throw new DatabaseRefused(("Data folder (%s) was made by PostgreSQL %s; this Muster brings %d."
                            + " Dump it with that version and restore it into a new folder.")
                    .formatted(folder, version, Binaries.MAJOR_VERSION));
        }
    }

    private void writePassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Path file = folder.password();
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(random));
    }
}
