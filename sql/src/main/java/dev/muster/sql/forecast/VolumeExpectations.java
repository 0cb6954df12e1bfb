package dev.muster.sql.forecast;

import dev.muster.forecasting.QueueId;
import dev.muster.sql.Columns;
import dev.muster.sql.Database;
import java.util.Collection;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The table `volume_expectation`: of each queue the newest row counts, and those before it stay.
public final class VolumeExpectations {

    private static final String NEWEST = """
            select distinct on (e.queue) e.*, coalesce(maker.name, e.made_by) as maker
            from volume_expectation as e left join account as maker on maker.login = e.made_by
            where e.queue = any(:queues)
            order by e.queue, e.id desc
            """;

    private static final String INSERT = """
            insert into volume_expectation (queue, per_day, reason, made_by) values (:queue, :perDay, :reason, :login)
            """;

    private final DatabaseClient client;

    public VolumeExpectations(Database database) {
        client = database.client();
    }

    /// @param perDay mean conversations of an open day, more than 0
    /// @param reason not empty
    /// @param login  of who expects it
    public Mono<Void> add(QueueId queue, double perDay, String reason, String login) {
        return client.sql(INSERT)
                .bind("queue", queue.value())
                .bind("perDay", perDay)
                .bind("reason", reason)
                .bind("login", login)
                .then();
    }

    /// What is expected now, of those queues of which anything was ever said.
    public Flux<VolumeExpectation> newest(Collection<QueueId> queues) {
        return client.sql(NEWEST)
                .bind("queues", queues.stream().map(QueueId::value).toArray(String[]::new))
                .map(Columns.to(row -> new VolumeExpectation(
                        new QueueId(row.text("queue")),
                        row.decimal("per_day"),
                        row.text("reason"),
                        new Hand(row.text("made_by"), row.text("maker"), row.instant("made_at")))))
                .all();
    }
}
