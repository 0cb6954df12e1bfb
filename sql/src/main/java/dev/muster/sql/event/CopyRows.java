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
final class CopyRows {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final LocalDate EPOCH_DAY = LocalDate.of(2000, 1, 1);
    private static final long EPOCH_SECOND = EPOCH_DAY.toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC);
    private static final int JSONB_VERSION = 1;

    private final ByteBuf buffer;
    private final short columns;
    private int rows;

    CopyRows(int columns, int expectedRows) {
        this.columns = (short) columns;
        buffer = Unpooled.buffer(HEADER.length + 2 + expectedRows * 256);
        buffer.writeBytes(HEADER);
    }

    boolean isEmpty() {
        return rows == 0;
    }

    CopyRows row() {
        rows++;
        buffer.writeShort(columns);
        return this;
    }

    CopyRows day(LocalDate day) {
        buffer.writeInt(Integer.BYTES).writeInt((int) ChronoUnit.DAYS.between(EPOCH_DAY, day));
        return this;
    }

    CopyRows number(long number) {
        buffer.writeInt(Long.BYTES).writeLong(number);
        return this;
    }

    CopyRows instant(Instant instant) {
        return number((instant.getEpochSecond() - EPOCH_SECOND) * 1_000_000 + instant.getNano() / 1_000);
    }

    CopyRows text(@Nullable String text) {
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

    ByteBuf end() {
        return buffer.writeShort(-1);
    }
}
