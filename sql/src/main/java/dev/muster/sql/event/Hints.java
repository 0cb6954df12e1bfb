package dev.muster.sql.event;

import dev.muster.sql.Database;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// When to look into the log: on PostgreSQL's NOTIFY, and every half second whatever happens to it.
final class Hints {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RECONNECT = Duration.ofSeconds(1);

    private Hints() {}

    static Flux<Long> of(Database database) {
        Flux<Long> told = Flux.usingWhen(
                        Mono.from(database.unpooled().create()).cast(PostgresqlConnection.class),
                        Hints::listen,
                        PostgresqlConnection::close)
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, RECONNECT))
                .repeatWhen(ends -> ends.delayElements(RECONNECT));
        return Flux.merge(Flux.interval(Duration.ZERO, POLL).onBackpressureLatest(), told)
                .onBackpressureLatest();
    }

    private static Flux<Long> listen(PostgresqlConnection connection) {
        return connection
                .createStatement("listen " + EventLog.HINT)
                .execute()
                .flatMap(result -> result.getRowsUpdated())
                .thenMany(connection.getNotifications().map(notification -> (long) notification.getProcessId()));
    }
}
