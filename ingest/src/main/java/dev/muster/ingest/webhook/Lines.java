package dev.muster.ingest.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/// Cuts a body into lines of UTF-8 as it arrives; only the line that is not complete yet is held.
final class Lines {

    /// What is done with a line.
    @FunctionalInterface
    interface Reader {
        void line(long number, String text);
    }

    private static final int LONGEST = EventJson.LONGEST_LINE;

    private final long mostBytes;
    private final Batch batch;
    private final Reader reader;
    private final ByteArrayOutputStream open = new ByteArrayOutputStream(1024);
    private long bytes;
    private long number = 1;

    Lines(long mostBytes, Batch batch, Reader reader) {
        this.mostBytes = mostBytes;
        this.batch = batch;
        this.reader = reader;
    }

    /// Takes the next part of the body, and releases it.
    Lines add(DataBuffer part) {
        byte[] read = new byte[part.readableByteCount()];
        part.read(read);
        DataBufferUtils.release(part);
        bytes += read.length;
        if (bytes > mostBytes) {
            throw new TooLarge("A request body must be at most %d bytes.".formatted(mostBytes));
        }
        int from = 0;
        for (int i = 0; i < read.length; i++) {
            if (read[i] == '\n') {
                open.write(read, from, i - from);
                from = i + 1;
                end();
            }
        }
        open.write(read, from, read.length - from);
        return this;
    }

    /// Ends the last line, which may lack its line feed.
    Batch finish() {
        end();
        return batch;
    }

    private void end() {
        byte[] line = open.toByteArray();
        open.reset();
        if (line.length > LONGEST) {
            batch.refuse(new Refusal(number, "", "a line must be at most %d bytes".formatted(LONGEST)));
        } else if (line.length > 0) {
            try {
                String text = utf8(line);
                if (!text.isBlank()) {
                    reader.line(number, text);
                }
            } catch (CharacterCodingException e) {
                batch.refuse(new Refusal(number, "", "must be valid UTF-8"));
            }
        }
        number++;
    }

    /// @throws CharacterCodingException where the bytes are no UTF-8, which a plain String would hide
    static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
