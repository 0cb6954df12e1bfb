package dev.muster.sql.event;

import dev.muster.sql.Database;
import io.r2dbc.spi.Connection;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;
import reactor.util.function.Tuples;

/// Counts what would be new if batches were stored, one after the other, from its beginning to its end. Nothing is
/// stored.
///
/// The keys are remembered in a temporary table of a connection of its own, so that memory does not grow with them, and
/// forgotten with it.
public final class Rehearsal {

    private static final String REMEMBER =
            "create temporary table rehearsed_key (source text, id text, primary key (source, id))";

    private static final String COUNT_NEW = """
            with fresh as (
                insert into rehearsed_key
                select * from unnest($1::text[], $2::text[])
                on conflict do nothing
                returning source, id)
            select count(*) from fresh
            where not exists (
                select 1 from event_key where event_key.source = fresh.source and event_key.id = fresh.id)""";

    private final Connection connection;

    private Rehearsal(Connection connection) {
        this.connection = connection;
    }

    /// See [EventLog#rehearsal()].
    static Mono<Rehearsal> begin(Database database) {
        return Mono.from(database.unpooled().create())
                .flatMap(connection -> Mono.from(
                                connection.createStatement(REMEMBER).execute())
                        .flatMap(result -> Mono.from(result.getRowsUpdated()))
                        .thenReturn(new Rehearsal(connection))
                        .onErrorResume(failure ->
                                Mono.from(connection.close()).onErrorComplete().then(Mono.error(failure))));
    }

    /// With each batch how many of its keys are new: neither in the log nor in a batch before.
    ///
    /// @param keys of a batch, in any order
    public <T> Flux<Tuple2<T, Long>> count(Flux<T> batches, Function<T, Collection<EventId>> keys) {
        return batches.concatMap(batch -> countNew(keys.apply(batch)).map(count -> Tuples.of(batch, count)), 1);
    }

    /// Forgets everything.
    public Mono<Void> end() {
        return Mono.from(connection.close());
    }

    private Mono<Long> countNew(Collection<EventId> batch) {
        return Mono.from(connection
                        .createStatement(COUNT_NEW)
                        .bind(0, batch.stream().map(EventId::source).toArray(String[]::new))
                        .bind(1, batch.stream().map(EventId::id).toArray(String[]::new))
                        .execute())
                .flatMap(result -> Mono.from(result.map((row, _) -> Objects.requireNonNull(row.get(0, Long.class)))));
    }
}
