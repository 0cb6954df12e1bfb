package dev.muster.sql.event;

import dev.muster.sql.event.LogCopy.Numbered;
import io.netty.buffer.ByteBufUtil;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/// A batch written as fast as PostgreSQL takes it: rows that are encoded beforehand, copied over plain JDBC into the
/// same tables in the same transaction as the product's. The yardstick of the benchmark.
public final class RawCopy {

    private final int events;
    private final byte[] keys;
    private final byte[] facts;
    private final byte[] words;

    private RawCopy(LogCopy rows) {
        events = rows.rows().size();
        keys = ByteBufUtil.getBytes(rows.keys());
        facts = ByteBufUtil.getBytes(rows.events());
        words = ByteBufUtil.getBytes(rows.content());
    }

    /// @param firstNumber of as many that nobody else uses
    public static RawCopy encode(List<Incoming> batch, long firstNumber, Instant receivedAt) {
        LogCopy rows = new LogCopy(
                IntStream.range(0, batch.size())
                        .mapToObj(i -> new Numbered(firstNumber + i, batch.get(i)))
                        .toList(),
                new Received(receivedAt, LocalDate.ofInstant(receivedAt, ZoneOffset.UTC)));
        return new RawCopy(rows);
    }

    public int events() {
        return events;
    }

    /// @param connection without autocommit
    public void commit(Connection connection) throws SQLException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        copy(copy, LogCopy.COPY_KEYS, keys);
        copy(copy, LogCopy.COPY_EVENTS, facts);
        copy(copy, LogCopy.COPY_CONTENT, words);
        connection.commit();
    }

    private static void copy(CopyManager manager, String sql, byte[] rows) throws SQLException {
        CopyIn copy = manager.copyIn(sql);
        copy.writeToCopy(rows, 0, rows.length);
        copy.endCopy();
    }
}
