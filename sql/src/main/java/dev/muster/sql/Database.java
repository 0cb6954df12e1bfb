package dev.muster.sql;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// The one database of an operation: PostgreSQL, opened, migrated to the newest schema and pooled.
///
/// Closing it closes the pool and, where the server is embedded, stops that server after its data is safe on
/// disk.
public final class Database implements AutoCloseable {

    /// The oldest PostgreSQL that has all that the migrations use.
    static final int OLDEST_VERSION = 15;

    private static final int POOL_SIZE = 20;

    private final DatabaseAddress address;
    private final Runnable stopServer;
    private final ConnectionFactory unpooled;
    private final ConnectionPool pool;
    private final DatabaseClient client;
    private final TransactionalOperator transaction;

    private Database(DatabaseAddress address, ConnectionFactory unpooled, Runnable stopServer) {
        this.address = address;
        this.stopServer = stopServer;
        this.unpooled = unpooled;
        pool = new ConnectionPool(ConnectionPoolConfiguration.builder(unpooled)
                .name("muster")
                .initialSize(1)
                .maxSize(POOL_SIZE)
                .maxIdleTime(Duration.ofMinutes(10))
                .maxAcquireTime(Duration.ofSeconds(30))
                .build());
        client = DatabaseClient.create(pool);
        transaction = TransactionalOperator.create(new R2dbcTransactionManager(pool));
    }

    /// The embedded PostgreSQL in a data folder of its own, on a free port; see [#embedded(Path, int)].
    public static Database embedded(Path folder) {
        return embedded(folder, 0);
    }

    /// The embedded PostgreSQL in a data folder, which is made where it is missing. It listens on loopback
    /// only. What was committed survives the end of this process in any form, and a server that an earlier
    /// process left behind is stopped first.
    ///
    /// @param port 0 for a free one
    /// @throws DatabaseRefused where another process holds the folder, another major version made it, or it
    ///     cannot start
    public static Database embedded(Path folder, int port) {
        EmbeddedServer server = EmbeddedServer.start(folder, port, EmbeddedServer.DURABLE);
        try {
            return open(server.address(), server::close);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /// Any PostgreSQL from version 15 on.
    ///
    /// @param url `postgresql://user:password@host:port/database`, also with `jdbc:` or `r2dbc:` in front;
    ///     `sslmode` as libpq has it
    /// @throws DatabaseRefused where the address is malformed, nothing answers there, or the version is older
    public static Database external(String url) {
        return open(DatabaseAddress.parse(url), () -> {});
    }

    /// Checks the version, migrates, and connects.
    static Database open(DatabaseAddress address, Runnable stopServer) {
        DataSource source = address.dataSource();
        requireVersion(address, source);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return connect(address, stopServer);
    }

    /// Connects to a database that has the newest schema already.
    static Database connect(DatabaseAddress address, Runnable stopServer) {
        return new Database(address, ConnectionFactories.get(address.options()), stopServer);
    }

    /// The same database, where some names mean other tables: those of a schema, as far as it has them. It has
    /// connections of its own and is to be closed by itself.
    ///
    /// @param schema a plain name
    public Database with(String schema) {
        Map<String, String> settings = Map.of("search_path", schema + ", public");
        return new Database(
                address,
                ConnectionFactories.get(address.options()
                        .mutate()
                        .option(PostgresqlConnectionFactoryProvider.OPTIONS, settings)
                        .build()),
                () -> {});
    }

    /// SQL on the pool.
    public DatabaseClient client() {
        return client;
    }

    /// One transaction around a use case: `publisher.as(database.transaction()::transactional)`.
    public TransactionalOperator transaction() {
        return transaction;
    }

    /// Completes when the database has answered; fails where it is away.
    public Mono<Void> answers() {
        return client.sql("select 1").then();
    }

    /// The pool itself.
    public ConnectionFactory connectionFactory() {
        return pool;
    }

    /// Connections that no pool resets or takes back: for LISTEN and for long COPY.
    public ConnectionFactory unpooled() {
        return unpooled;
    }

    /// Plain JDBC, for the few libraries that know nothing else.
    public DataSource dataSource() {
        return address.dataSource();
    }

    /// Where it answers, without user and password: `127.0.0.1:5432/muster`.
    @Override
    public String toString() {
        return address.toString();
    }

    /// Returns when the pool is closed and an embedded server has stopped.
    @Override
    public void close() {
        pool.dispose();
        stopServer.run();
    }

    private static void requireVersion(DatabaseAddress address, DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet version =
                        statement.executeQuery("select current_setting('server_version_num')::int / 10000")) {
            version.next();
            if (version.getInt(1) < OLDEST_VERSION) {
                throw new DatabaseRefused(String.format(
                        Locale.ROOT,
                        "PostgreSQL at %s has version %d; Muster needs %d or newer.",
                        address,
                        version.getInt(1),
                        OLDEST_VERSION));
            }
        } catch (SQLException e) {
            throw new DatabaseRefused("Database at %s cannot be reached: %s".formatted(address, e.getMessage()), e);
        }
    }
}
