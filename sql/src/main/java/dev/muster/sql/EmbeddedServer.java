package dev.muster.sql;

import dev.muster.sql.Command.Outcome;
import dev.muster.sql.DatabaseAddress.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A PostgreSQL server on a data folder, as a process in a session of its own: a Ctrl-C in the terminal reaches
/// Muster and not the database under it. Should it die, it is started again on the same port.
final class EmbeddedServer implements AutoCloseable {

    /// A commit is on disk before it is acknowledged.
    static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    static final String DATABASE = "muster";

    private static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "''",
            "max_connections", "60",
            "timezone", "UTC",
            "log_timezone", "UTC");
    private static final Duration STARTING = Duration.ofMinutes(5);
    private static final Duration STOPPING = Duration.ofMinutes(2);
    private static final int TRIES = 30;

    private final DataFolder folder;
    private final Binaries binaries;
    private final DatabaseAddress address;
    private final Guard guard;

    private EmbeddedServer(DataFolder folder, Binaries binaries, DatabaseAddress address, Guard guard) {
        this.folder = folder;
        this.binaries = binaries;
        this.address = address;
        this.guard = guard;
    }

    /// @param port       0 for a free one
    /// @param durability [#DURABLE], or what a test gives up of it
    static EmbeddedServer start(Path path, int port, Map<String, String> durability) {
        DataFolder folder = DataFolder.hold(path);
        try {
            Binaries binaries = Binaries.in(folder.binaries());
            binaries.requireAccount();
            new ClusterSetup(folder, binaries).prepare();
            stopOrphan(folder, binaries);
            int listening = launch(folder, binaries, port, durability);
            Login login = new Login(
                    ClusterSetup.USER, Files.readString(folder.password()).strip());
            Guard guard =
                    new Guard(new Postmaster(folder.cluster()), () -> launch(folder, binaries, listening, durability));
            EmbeddedServer server =
                    new EmbeddedServer(folder, binaries, DatabaseAddress.loopback(listening, DATABASE, login), guard);
            return server.ready();
        } catch (IOException | UncheckedIOException e) {
            folder.close();
            throw new DatabaseRefused("Data folder (%s) cannot be used: %s".formatted(path, e), e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private EmbeddedServer ready() {
        try {
            createDatabase(DATABASE, "template1");
            return this;
        } catch (RuntimeException e) {
            guard.close();
            throw e;
        }
    }

    DatabaseAddress address() {
        return address;
    }

    /// Makes a database as a copy of another one, where it is not there yet.
    void createDatabase(String name, String template) {
        try (Connection connection =
                        address.withDatabase("postgres").dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select from pg_database where datname = '%s'".formatted(name))
                    .next()) {
                statement.execute("create database %s template %s".formatted(name, template));
            }
        } catch (SQLException e) {
            throw new DatabaseRefused("Database (%s) cannot be made: %s".formatted(name, e.getMessage()), e);
        }
    }

    /// Stops the server after its last checkpoint, then lets the folder go.
    @Override
    public void close() {
        guard.close();
        try (folder) {
            stop(folder, binaries);
        }
    }

    private static void stopOrphan(DataFolder folder, Binaries binaries) {
        Postmaster postmaster = new Postmaster(folder.cluster());
        if (postmaster.running().isPresent()) {
            stop(folder, binaries);
        }
        postmaster.forgetTheDead();
    }

    private static int launch(DataFolder folder, Binaries binaries, int wanted, Map<String, String> durability) {
        try {
            return launched(folder, binaries, wanted, durability);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int launched(DataFolder folder, Binaries binaries, int wanted, Map<String, String> durability)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            if (Files.exists(folder.log())) {
                Files.move(
                        folder.log(),
                        folder.log().resolveSibling("postgres.log.1"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            int port = wanted == 0 ? freePort() : wanted;
            Outcome started = Command.run(
                    binaries.command("pg_ctl"),
                    "-D",
                    folder.cluster().toString(),
                    "-l",
                    folder.log().toString(),
                    "-o",
                    options(port, durability),
                    "-t",
                    Long.toString(STARTING.toSeconds()),
                    "-w",
                    "start");
            if (started.ok()) {
                return port;
            }
            String log = Files.exists(folder.log()) ? Files.readString(folder.log()) : started.output();
            // After the death of a postmaster its children need a moment to notice; and somebody may have been
            // faster to take a free port.
            boolean passing = log.contains("pre-existing shared memory") || (wanted == 0 && log.contains("in use"));
            if (attempt == TRIES || !passing) {
                throw new DatabaseRefused("PostgreSQL does not start on (%s): %s".formatted(folder, reason(log)));
            }
            pause();
        }
    }

    private static void stop(DataFolder folder, Binaries binaries) {
        for (String mode : List.of("fast", "immediate")) {
            Outcome stopped = Command.run(
                    binaries.command("pg_ctl"),
                    "-D",
                    folder.cluster().toString(),
                    "-m",
                    mode,
                    "-t",
                    Long.toString(STOPPING.toSeconds()),
                    "-w",
                    "stop");
            if (stopped.ok() || new Postmaster(folder.cluster()).running().isEmpty()) {
                return;
            }
        }
        throw new DatabaseRefused("The PostgreSQL on (%s) does not stop.".formatted(folder));
    }

    private static String options(int port, Map<String, String> durability) {
        return Stream.of(Map.of("port", Integer.toString(port)), SETTINGS, durability)
                .flatMap(settings -> settings.entrySet().stream())
                .map(setting -> "-c %s=%s".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL starts.", e);
        }
    }

    private static String reason(String log) {
        return log.lines()
                .filter(line -> line.contains("FATAL") || line.contains("ERROR"))
                .reduce((first, second) -> second)
                .orElseGet(() -> new Outcome(1, log).lastLine());
    }
}
