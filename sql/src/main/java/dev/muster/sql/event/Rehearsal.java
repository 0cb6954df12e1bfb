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

/// Counts what would be new of batches of keys. The keys are remembered in a temporary table of a connection of
/// its own, so that memory does not grow with them, and forgotten with it.
final class Rehearsal {

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

    private Rehearsal() {}

    /// See [EventLog#rehearse(Flux, Function)].
    static <T> Flux<Tuple2<T, Long>> of(Database database, Flux<T> batches, Function<T, Collection<EventId>> keys) {
        return Flux.usingWhen(
                database.unpooled().create(),
                connection -> Mono.from(connection.createStatement(REMEMBER).execute())
                        .flatMap(result -> Mono.from(result.getRowsUpdated()))
                        .thenMany(batches.concatMap(
                                batch -> countNew(connection, keys.apply(batch)).map(count -> Tuples.of(batch, count)),
                                1)),
                Connection::close);
    }

    private static Mono<Long> countNew(Connection connection, Collection<EventId> batch) {
        return Mono.from(connection
                        .createStatement(COUNT_NEW)
                        .bind(0, batch.stream().map(EventId::source).toArray(String[]::new))
                        .bind(1, batch.stream().map(EventId::id).toArray(String[]::new))
                        .execute())
                .flatMap(result -> Mono.from(result.map((row, _) -> Objects.requireNonNull(row.get(0, Long.class)))));
    }
}
