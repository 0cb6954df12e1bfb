package dev.muster.sql.event;

import dev.muster.sql.Columns;
import dev.muster.sql.Database;
import io.r2dbc.spi.Connection;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// How far a named reader of the log has come. Written in the transaction that writes what was read.
public final class ProjectionPosition {

    private static final String READ =
            "select xid::text as xid, number, read_to, epoch from projection where name = :name";

    private static final String WRITE = """
            insert into projection (name, xid, number, read_to)
            values (:name, :transaction::text::xid8, :number, :day)
            on conflict (name) do update set xid = excluded.xid, number = excluded.number, read_to = excluded.read_to""";

    private static final String DISTURB = "update projection set epoch = epoch + 1 where name = :name";

    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(hashtext('projection ' || :name))";

    private static final String HOLD = "select pg_advisory_lock(hashtext('projection ' || $1))::text";

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('projection ' || :name))::text";

    /// Where a reader stands.
    ///
    /// @param position up to where it has read; [Position#START] where it has read nothing yet
    /// @param epoch    rises when somebody else changes what the reader has written, so that what it remembers
    ///     of that does not hold any more
    public record Reached(Position position, long epoch) {

        static final Reached NOTHING = new Reached(Position.START, 0);
    }

    private final Database database;
    private final DatabaseClient client;
    private final String name;

    public ProjectionPosition(Database database, String name) {
        this.database = database;
        client = database.client();
        this.name = name;
    }

    public Mono<Reached> read() {
        return client.sql(READ)
                .bind("name", name)
                .map(Columns.to(row -> new Reached(
                        new Position(Long.parseUnsignedLong(row.text("xid")), row.number("number"), row.day("read_to")),
                        row.number("epoch"))))
                .one()
                .defaultIfEmpty(Reached.NOTHING);
    }

    /// Idempotent.
    public Mono<Void> write(Position position) {
        return client.sql(WRITE)
                .bind("name", name)
                .bind("transaction", Long.toString(position.transaction()))
                .bind("number", position.number())
                .bind("day", position.day())
                .then();
    }

    /// Says that what the reader has written was changed by somebody else, in the transaction of that change.
    public Mono<Void> disturb() {
        return client.sql(DISTURB).bind("name", name).then();
    }

    /// Whether this transaction is now the only one that may write for the reader, until it ends.
    public Mono<Boolean> tryLock() {
        return client.sql(TRY_LOCK)
                .bind("name", name)
                .map(row -> Objects.requireNonNull(row.get(0, Boolean.class)))
                .one();
    }

    /// Waits until this transaction is the only one that may write for the reader.
    public Mono<Void> lock() {
        return client.sql(LOCK).bind("name", name).then();
    }

    /// Does something in as many transactions as it likes while nobody else writes for the reader. Waits for a
    /// writer that is at work.
    public <T> Mono<T> holding(Mono<T> work) {
        return Mono.usingWhen(
                database.unpooled().create(),
                connection -> Flux.from(
                                connection.createStatement(HOLD).bind(0, name).execute())
                        .flatMap(result -> result.map((_, _) -> true))
                        .then(work),
                Connection::close);
    }
}
