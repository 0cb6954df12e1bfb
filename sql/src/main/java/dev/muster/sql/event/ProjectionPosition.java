package dev.muster.sql.event;

import dev.muster.sql.Database;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// How far a named reader of the log has come. Written in the transaction that writes what was read.
public final class ProjectionPosition {

    private static final String READ = "select xid::text, number from projection where name = :name";

    private static final String WRITE = """
            insert into projection (name, xid, number) values (:name, :transaction::text::xid8, :number)
            on conflict (name) do update set xid = excluded.xid, number = excluded.number""";

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('projection ' || :name))";

    private final DatabaseClient client;
    private final String name;

    public ProjectionPosition(Database database, String name) {
        client = database.client();
        this.name = name;
    }

    /// [Position#START] where it has read nothing yet.
    public Mono<Position> read() {
        return client.sql(READ)
                .bind("name", name)
                .map(row -> new Position(
                        Long.parseUnsignedLong(Objects.requireNonNull(row.get(0, String.class))),
                        Objects.requireNonNull(row.get(1, Long.class))))
                .one()
                .defaultIfEmpty(Position.START);
    }

    /// Idempotent.
    public Mono<Void> write(Position position) {
        return client.sql(WRITE)
                .bind("name", name)
                .bind("transaction", Long.toString(position.transaction()))
                .bind("number", position.number())
                .then();
    }

    /// Whether this transaction is now the only one that may write for the reader, until it ends.
    public Mono<Boolean> lock() {
        return client.sql(LOCK)
                .bind("name", name)
                .map(row -> Objects.requireNonNull(row.get(0, Boolean.class)))
                .one();
    }
}
