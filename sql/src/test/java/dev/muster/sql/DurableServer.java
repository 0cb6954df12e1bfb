package dev.muster.sql;

import java.nio.file.Path;
import javax.sql.DataSource;

/// A server whose commits are on disk before they are acknowledged, with as many databases as a benchmark or a fault
/// test needs.
public final class DurableServer implements AutoCloseable {

    private final EmbeddedServer server;

    private DurableServer(EmbeddedServer server) {
        this.server = server;
    }

    /// @param folder its data; what is there is kept
    /// @param port   0 for a free one
    public static DurableServer start(Path folder, int port) {
        return new DurableServer(EmbeddedServer.start(folder, port, EmbeddedServer.DURABLE));
    }

    /// A database with the newest schema, made where it is not there yet.
    ///
    /// @return its address with user and password, as [Database#external(String)] takes it
    public String database(String name) {
        server.createDatabase(name, "template1");
        DatabaseAddress address = server.address().withDatabase(name);
        Database.open(address, () -> {}).close();
        return "postgresql://%s:%s@%s:%d/%s"
                .formatted(address.login().user(), address.login().password(), address.host(), address.port(), name);
    }

    /// Plain JDBC to one of its databases.
    public DataSource dataSource(String name) {
        return server.address().withDatabase(name).dataSource();
    }

    @Override
    public void close() {
        server.close();
    }
}
