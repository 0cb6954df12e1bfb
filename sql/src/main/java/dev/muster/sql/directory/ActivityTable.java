package dev.muster.sql.directory;

import dev.muster.scheduler.roster.ActivityKind;
import dev.muster.sql.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The table `activity_kind`; work, break, lunch, training, meeting and absence are there from the start.
final class ActivityTable {

    private static final String SELECT = """
            select id, paid, available, pinned from activity_kind order by id
            """;

    private static final String UPSERT = """
            insert into activity_kind (id, paid, available, pinned) values (:id, :paid, :available, :pinned)
            on conflict (id) do update set paid = excluded.paid, available = excluded.available, pinned = excluded.pinned
            """;

    private final DatabaseClient client;

    ActivityTable(DatabaseClient client) {
        this.client = client;
    }

    Flux<ActivityKind> all() {
        return client.sql(SELECT)
                .map(Columns.to(row ->
                        new ActivityKind(row.text("id"), row.flag("paid"), row.flag("available"), row.flag("pinned"))))
                .all();
    }

    Mono<Void> save(ActivityKind kind) {
        return client.sql(UPSERT)
                .bind("id", kind.name())
                .bind("paid", kind.paid())
                .bind("available", kind.available())
                .bind("pinned", kind.pinned())
                .then();
    }
}
