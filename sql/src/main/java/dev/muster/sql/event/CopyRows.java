package dev.muster.sql.event;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Rows in PostgreSQL's binary COPY format, in memory.
///
/// Source: PostgreSQL documentation, "COPY", binary format.
public final class CopyRows {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final LocalDate EPOCH_DAY = LocalDate.of(2000, 1, 1);
    private static final long EPOCH_SECOND = EPOCH_DAY.toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC);
    private static final int JSONB_VERSION = 1;

    /// The type `bigint` by its number in the catalog.
    private static final int BIGINT = 20;

    private final ByteBuf buffer;
    private final short columns;
    private int rows;

    /// @param expectedBytes of all rows, about
    public CopyRows(int columns, int expectedBytes) {
        this.columns = (short) columns;
        buffer = Unpooled.buffer(HEADER.length + 2 + expectedBytes);
        buffer.writeBytes(HEADER);
    }

    boolean isEmpty() {
        return rows == 0;
    }

    public CopyRows row() {
        rows++;
        buffer.writeShort(columns);
        return this;
    }

    public CopyRows day(@Nullable LocalDate day) {
        if (day == null) {
            return none();
        }
        buffer.writeInt(Integer.BYTES).writeInt((int) ChronoUnit.DAYS.between(EPOCH_DAY, day));
        return this;
    }

    public CopyRows integer(int number) {
        buffer.writeInt(Integer.BYTES).writeInt(number);
        return this;
    }

    /// A `smallint`.
    public CopyRows small(@Nullable Integer number) {
        if (number == null) {
            return none();
        }
        buffer.writeInt(Short.BYTES).writeShort(number);
        return this;
    }

    public CopyRows decimal(@Nullable Double number) {
        if (number == null) {
            return none();
        }
        buffer.writeInt(Double.BYTES).writeDouble(number);
        return this;
    }

    public CopyRows flag(boolean flag) {
        buffer.writeInt(1).writeByte(flag ? 1 : 0);
        return this;
    }

    /// A `bigint[]`.
    public CopyRows numbers(long[] numbers) {
        if (numbers.length == 0) {
            buffer.writeInt(3 * Integer.BYTES).writeInt(0).writeInt(0).writeInt(BIGINT);
            return this;
        }
        buffer.writeInt(5 * Integer.BYTES + numbers.length * (Integer.BYTES + Long.BYTES));
        buffer.writeInt(1).writeInt(0).writeInt(BIGINT).writeInt(numbers.length).writeInt(1);
        for (long number : numbers) {
            buffer.writeInt(Long.BYTES).writeLong(number);
        }
        return this;
    }

    public CopyRows number(long number) {
        buffer.writeInt(Long.BYTES).writeLong(number);
        return this;
    }

    public CopyRows instant(@Nullable Instant instant) {
        if (instant == null) {
            return none();
        }
        return number((instant.getEpochSecond() - EPOCH_SECOND) * 1_000_000 + instant.getNano() / 1_000);
    }

    public CopyRows text(@Nullable String text) {
        if (text == null) {
            buffer.writeInt(-1);
            return this;
        }
        int length = buffer.writerIndex();
        buffer.writeInt(0);
        buffer.setInt(length, ByteBufUtil.writeUtf8(buffer, text));
        return this;
    }

    CopyRows json(@Nullable String json) {
        if (json == null) {
            buffer.writeInt(-1);
            return this;
        }
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        buffer.writeInt(bytes.length + 1).writeByte(JSONB_VERSION).writeBytes(bytes);
        return this;
    }

    private CopyRows none() {
        buffer.writeInt(-1);
        return this;
    }

    public ByteBuf end() {
        return buffer.writeShort(-1);
    }
}
