package dev.muster.ingest.webhook;

import static dev.muster.sql.event.Await.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ingest.webhook.Edge.Answer;
import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import reactor.core.publisher.Flux;

class OutageTest {

    private final Database database = TestDatabase.fresh();
    private final Edge edge = new Edge(database);

    @AfterEach
    void close() {
        edge.close();
        database.close();
    }

    @Test
    void sendersAreAskedToComeBackAndEverythingRecoversByItself() throws SQLException {
        assertThat(value(edge.post(queued("1"))).status()).isEqualTo(200);

        allowConnections(false);
        Answer away = value(edge.post(queued("2")));
        Answer health = value(edge.getAnonymously("/health"));
        allowConnections(true);

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.headers()).containsEntry("Retry-After", "2");
        assertThat(health.status()).isEqualTo(503);
        assertThat(value(edge.post(queued("2"))).body()).isEqualTo("{\"accepted\":1,\"duplicates\":0}");
        assertThat(value(Flux.interval(Duration.ofMillis(100))
                        .onBackpressureLatest()
                        .concatMap(_ -> edge.get("/v1/queues"))
                        .map(Answer::body)
                        .filter(body -> body.contains("\"waiting\":2"))
                        .next()))
                .contains("\"queue\":\"sales\"");
    }

    @Test
    void theLogIsToldOfAnOutageOnceAndOnceOfItsEnd() throws SQLException {
        value(edge.post(queued("1")));

        try (LogBook told = new LogBook(Presence.class)) {
            allowConnections(false);
            assertThat(value(Flux.range(0, 5)
                            .concatMap(i -> edge.post(queued("away-" + i)))
                            .map(Answer::status)
                            .collectList()))
                    .containsOnly(503);
            allowConnections(true);
            assertThat(value(Flux.range(0, 5)
                            .concatMap(i -> edge.post(queued("back-" + i)))
                            .map(Answer::status)
                            .collectList()))
                    .containsOnly(200);

            assertThat(told.lines())
                    .satisfiesExactly(
                            away -> assertThat(away).startsWith("The database is away"),
                            back -> assertThat(back).startsWith("The database is back"));
        }
    }

    private void allowConnections(boolean allowed) throws SQLException {
        PGSimpleDataSource server = (PGSimpleDataSource) database.dataSource();
        String name = server.getDatabaseName();
        server.setDatabaseName("postgres");
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter database %s allow_connections %s".formatted(name, allowed));
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(name));
        }
    }

    private static String queued(String id) {
        return "{\"source\":\"s\",\"id\":\"%s\",\"type\":\"queued\",\"occurred_at\":\"%s\",\"conversation\":\"c%s\",\"queue\":\"sales\"}"
                .formatted(id, Instant.now(), id);
    }
}
