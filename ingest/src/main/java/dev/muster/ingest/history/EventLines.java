package dev.muster.ingest.history;

import dev.muster.ingest.webhook.EventJson;
import dev.muster.sql.event.InvalidEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// NDJSON: an event a line. Only one line is held at a time, and of a line that is too long only its beginning.
final class EventLines implements HistoryRows {

    private static final int MARK = 0xFEFF;

    private final InputStream in;
    private final EventJson json;
    private final HistoryTimes times;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private final byte[] ahead = new byte[1 << 16];
    private int from;
    private int to;
    private long number;

    EventLines(InputStream in, EventJson json, HistoryTimes times) {
        this.in = in;
        this.json = json;
        this.times = times;
    }

    @Override
    public @Nullable HistoryRow next() throws IOException {
        while (readLine()) {
            number++;
            HistoryRow row = row();
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    /// Null for a blank line.
    private @Nullable HistoryRow row() {
        if (line.size() > EventJson.LONGEST_LINE) {
            return refused("", "must be a line of at most %d bytes".formatted(EventJson.LONGEST_LINE));
        }
        String text;
        try {
            text = EventJson.text(line.toByteArray());
        } catch (InvalidEvent broken) {
            return refused("", broken.rule());
        }
        if (number == 1 && !text.isEmpty() && text.charAt(0) == MARK) {
            text = text.substring(1);
        }
        return text.isBlank() ? null : event(text);
    }

    private HistoryRow event(String text) {
        JsonNode event;
        try {
            event = EventJson.tree(text);
        } catch (InvalidEvent broken) {
            return refused(text, broken.rule());
        }
        try {
            if (event instanceof ObjectNode object) {
                onItsClock(object);
            }
            return new HistoryRow.Read(List.of(json.decode(event, text)));
        } catch (InvalidEvent broken) {
            return new HistoryRow.Refused(RefusedRow.of(number, broken, EventFields.value(event, broken.field())));
        }
    }

    private void onItsClock(ObjectNode event) {
        JsonNode time = event.get("occurred_at");
        if (time != null && time.isString()) {
            event.put(
                    "occurred_at",
                    times.read("occurred_at", time.stringValue(), null).toString());
        }
    }

    private HistoryRow refused(String value, String rule) {
        return new HistoryRow.Refused(new RefusedRow(number, "", value, rule));
    }

    /// False at the end of the file.
    private boolean readLine() throws IOException {
        line.reset();
        boolean any = false;
        while (from < to || fill()) {
            any = true;
            int end = from;
            while (end < to && ahead[end] != '\n') {
                end++;
            }
            line.write(ahead, from, Math.min(end - from, EventJson.LONGEST_LINE + 1 - line.size()));
            boolean ended = end < to;
            from = ended ? end + 1 : to;
            if (ended) {
                return true;
            }
        }
        return any;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(ahead));
        return to > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
