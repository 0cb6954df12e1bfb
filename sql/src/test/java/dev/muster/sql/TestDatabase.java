package dev.muster.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Fresh databases for tests: one embedded server for the whole JVM, and a copy of one migrated template for
/// each that asks.
///
/// The server runs without fsync. That is right where a test asks what is stored, and wrong where it asks what
/// survives: tests of durability open [Database#embedded] instead. Data lie in `target` of the module under
/// test and are kept between runs, which saves the unpacking; nothing in them is read again.
///
/// ```java
/// private static final Database database = TestDatabase.fresh();
///
/// @AfterAll
/// static void close() { database.close(); }
/// ```
public final class TestDatabase {

    private static final Map<String, String> FAST =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "200");
    private static final String TEMPLATE = "muster_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    /// An empty database with the newest schema.
    public static Database fresh() {
        String name = "test_%d".formatted(NUMBER.incrementAndGet());
        Server.INSTANCE.createDatabase(name, TEMPLATE);
        return Database.connect(Server.INSTANCE.address().withDatabase(name), () -> {});
    }

    /// The same database once more, for what closes the one it is given.
    public static Database again(Database database) {
        String place = database.toString();
        String name = place.substring(place.lastIndexOf('/') + 1);
        return Database.connect(Server.INSTANCE.address().withDatabase(name), () -> {});
    }

    /// Started by the first who asks, stopped with the JVM.
    private static final class Server {

        static final EmbeddedServer INSTANCE = start();

        private static EmbeddedServer start() {
            Path folder = Path.of("target", "postgres").toAbsolutePath();
            try {
                Binaries.delete(folder.resolve("cluster"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            EmbeddedServer server = EmbeddedServer.start(folder, 0, FAST);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "test-database"));
            server.createDatabase(TEMPLATE, "template1");
            Database.open(server.address().withDatabase(TEMPLATE), () -> {}).close();
            return server;
        }
    }
}
