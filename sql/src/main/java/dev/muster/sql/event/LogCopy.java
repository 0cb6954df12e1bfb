package dev.muster.sql.event;

import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import io.netty.buffer.ByteBuf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A batch as rows of the three tables of the log.
///
/// @param rows in the order of their numbers, each key once
record LogCopy(List<Numbered> rows, Received received) {

    static final String COPY_KEYS = "copy event_key (source, id, received_on, number) from stdin with (format binary)";

    static final String COPY_EVENTS = """
            copy event (received_on, number, received_at, occurred_at, source, id, type, conversation, customer,
                        actor_kind, actor, queue, channel, attributes)
            from stdin with (format binary)""";

    static final String COPY_CONTENT =
            "copy content (received_on, number, text, customer, body) from stdin with (format binary)";

    private static final int KEY_COLUMNS = 4;
    private static final int EVENT_COLUMNS = 14;
    private static final int CONTENT_COLUMNS = 5;

    // What rows take as a rule, so that their buffers seldom grow.
    private static final int KEY_BYTES = 96;
    private static final int EVENT_BYTES = 256;
    private static final int CONTENT_BYTES = 640;

    /// An event with the number it is to have.
    record Numbered(long number, Incoming incoming) {

        EventId key() {
            return incoming.event().key();
        }
    }

    /// In the order of their keys, so that two writers with the same keys wait for each other and do not deadlock.
    ByteBuf keys() {
        CopyRows keys = new CopyRows(KEY_COLUMNS, rows.size() * KEY_BYTES);
        LocalDate day = received.day();
        rows.stream()
                .sorted(Comparator.comparing(Numbered::key))
                .forEach(row -> keys.row()
                        .text(row.key().source())
                        .text(row.key().id())
                        .day(day)
                        .number(row.number()));
        return keys.end();
    }

    ByteBuf events() {
        CopyRows events = new CopyRows(EVENT_COLUMNS, rows.size() * EVENT_BYTES);
        LocalDate day = received.day();
        for (Numbered row : rows) {
            Event event = row.incoming().event();
            events.row().day(day).number(row.number()).instant(received.at()).instant(event.occurredAt());
            events.text(row.key().source())
                    .text(row.key().id())
                    .text(event.type().wireName());
            events.text(
                    event.conversation() == null ? null : event.conversation().value());
            events.text(event.customer() == null ? null : event.customer().value());
            events.text(event.actor().kind().wireName()).text(event.actor().id());
            events.text(value(event.queue())).text(value(event.channel()));
            events.json(Json.write(event.attributes().values()));
        }
        return events.end();
    }

    boolean hasContent() {
        return rows.stream().anyMatch(row -> !row.incoming().content().isEmpty());
    }

    ByteBuf content() {
        CopyRows words = new CopyRows(CONTENT_COLUMNS, rows.size() * CONTENT_BYTES);
        LocalDate day = received.day();
        for (Numbered row : rows) {
            Content content = row.incoming().content();
            if (!content.isEmpty()) {
                words.row().day(day).number(row.number()).text(content.text());
                words.json(content.customer().isEmpty() ? null : Json.write(content.customer()));
                words.text(content.body());
            }
        }
        return words.end();
    }

    /// What is in the log once its transaction is committed.
    List<Logged> logged(long transaction) {
        return rows.stream()
                .map(row -> new Logged(row.incoming().event(), new Position(transaction, row.number(), received.day())))
                .toList();
    }

    private static @Nullable String value(@Nullable QueueId queue) {
        return queue == null ? null : queue.value();
    }

    private static @Nullable String value(@Nullable ChannelId channel) {
        return channel == null ? null : channel.value();
    }
}
