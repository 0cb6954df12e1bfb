package dev.muster.sql;

import static io.r2dbc.spi.ConnectionFactoryOptions.DATABASE;
import static io.r2dbc.spi.ConnectionFactoryOptions.DRIVER;
import static io.r2dbc.spi.ConnectionFactoryOptions.HOST;
import static io.r2dbc.spi.ConnectionFactoryOptions.PASSWORD;
import static io.r2dbc.spi.ConnectionFactoryOptions.PORT;
import static io.r2dbc.spi.ConnectionFactoryOptions.USER;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.postgresql.client.SSLMode;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import reactor.netty.resources.LoopResources;

/// Where a PostgreSQL database answers, and as whom to speak to it.
///
/// @param sslMode one of libpq's words: disable, allow, prefer, require, verify-ca, verify-full
record DatabaseAddress(String host, int port, String database, Login login, String sslMode) {

    private static final Set<String> OPTIONS = Set.of("user", "password", "sslmode");
    private static final int USUAL_PORT = 5432;

    /// One thread a core for all databases of a process; more of them only take turns.
    private static final LoopResources LOOPS =
            LoopResources.create("muster-sql", Runtime.getRuntime().availableProcessors(), true);

    /// @param password empty where the server asks for none
    record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }

    static DatabaseAddress loopback(int port, String database, Login login) {
        return new DatabaseAddress("127.0.0.1", port, database, login, "disable");
    }

    /// Reads `postgresql://user:password@host:port/database?sslmode=require`, also with `jdbc:` or `r2dbc:` in
    /// front and with user and password as options.
    ///
    /// @throws DatabaseRefused where it is none of these; the message never shows the password
    static DatabaseAddress parse(String url) {
        URI uri = uri(url.strip().replaceFirst("^(jdbc:|r2dbc:)(pool:)?", ""));
        Map<String, String> options = options(uri.getRawQuery());
        String[] account = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        String user = account.length > 0 ? decoded(account[0]) : options.get("user");
        String password = account.length > 1 ? decoded(account[1]) : options.get("password");
        String database = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
        if (uri.getHost() == null || database.isEmpty() || user == null) {
            throw refused("it must name user, host and database");
        }
        return new DatabaseAddress(
                uri.getHost(),
                uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                database,
                new Login(user, password == null ? "" : password),
                options.getOrDefault("sslmode", "prefer"));
    }

    DatabaseAddress withDatabase(String other) {
        return new DatabaseAddress(host, port, other, login, sslMode);
    }

    PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setSslMode(sslMode);
        source.setConnectTimeout(10);
        return source;
    }

    ConnectionFactoryOptions options() {
        return ConnectionFactoryOptions.builder()
                .option(DRIVER, PostgresqlConnectionFactoryProvider.POSTGRESQL_DRIVER)
                .option(HOST, host)
                .option(PORT, port)
                .option(DATABASE, database)
                .option(USER, login.user())
                .option(PASSWORD, login.password())
                .option(PostgresqlConnectionFactoryProvider.SSL_MODE, SSLMode.fromValue(sslMode))
                .option(PostgresqlConnectionFactoryProvider.TCP_KEEPALIVE, true)
                .option(PostgresqlConnectionFactoryProvider.LOOP_RESOURCES, LOOPS)
                .build();
    }

    @Override
    public String toString() {
        return "%s:%d/%s".formatted(host, port, database);
    }

    private static URI uri(String url) {
        if (!url.startsWith("postgresql://") && !url.startsWith("postgres://")) {
            throw refused("it must begin with postgresql://");
        }
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            // The cause would show the password.
            throw refused("it is no valid address; encode special characters in user and password as %XX");
        }
    }

    private static Map<String, String> options(@Nullable String query) {
        Map<String, String> options = new HashMap<>();
        for (String option : query == null || query.isEmpty() ? new String[0] : query.split("&", -1)) {
            String[] pair = option.split("=", 2);
            if (pair.length < 2 || !OPTIONS.contains(pair[0])) {
                throw refused("option (%s) must be one of user, password, sslmode".formatted(pair[0]));
            }
            options.put(pair[0], decoded(pair[1]));
        }
        return options;
    }

    private static String decoded(String text) {
        // A plus is a plus in an address; only %XX is an escape.
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static DatabaseRefused refused(String rule) {
        return new DatabaseRefused(
                "Database address is refused: %s (postgresql://user:password@host:port/database).".formatted(rule));
    }
}
