package dev.muster.sql.directory;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.Interval;
import dev.muster.sql.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The table `time_off`.
final class TimeOffTable {

    private static final String SELECT = """
            select agent, starts_at, ends_at, activity from time_off order by agent, starts_at
            """;

    private static final String CLEAR = """
            delete from time_off where agent = :agent and tstzrange(starts_at, ends_at) && tstzrange(:from, :to)
            """;

    private static final String INSERT = """
            insert into time_off (agent, starts_at, ends_at, activity) values (:agent, :from, :to, :activity)
            """;

    private final DatabaseClient client;

    TimeOffTable(DatabaseClient client) {
        this.client = client;
    }

    Flux<TimeOff> all() {
        return client.sql(SELECT)
                .map(Columns.to(row -> new TimeOff(
                        new AgentId(row.text("agent")),
                        Interval.between(row.instant("starts_at"), row.instant("ends_at")),
                        row.text("activity"))))
                .all();
    }

    /// Takes the place of whatever it overlaps.
    Mono<Void> save(TimeOff timeOff) {
        return client.sql(CLEAR)
                .bind("agent", timeOff.agent().value())
                .bind("from", timeOff.when().start())
                .bind("to", timeOff.when().end())
                .then()
                .then(insert(timeOff));
    }

    private Mono<Void> insert(TimeOff timeOff) {
        return client.sql(INSERT)
                .bind("agent", timeOff.agent().value())
                .bind("from", timeOff.when().start())
                .bind("to", timeOff.when().end())
                .bind("activity", timeOff.activity())
                .then();
    }
}
