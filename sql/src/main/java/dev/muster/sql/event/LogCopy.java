package dev.muster.sql.event;

import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import io.netty.buffer.ByteBuf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A batch as rows of the log and of its words.
///
/// @param numbers the number of each event
record LogCopy(List<Incoming> batch, Map<EventId, Long> numbers, Instant receivedAt) {

    private static final int EVENT_COLUMNS = 14;
    private static final int CONTENT_COLUMNS = 4;

    ByteBuf events() {
        CopyRows rows = new CopyRows(EVENT_COLUMNS, batch.size());
        for (Incoming incoming : batch) {
            Event event = incoming.event();
            rows.row().day(day()).number(number(event)).instant(receivedAt).instant(event.occurredAt());
            rows.text(event.key().source())
                    .text(event.key().id())
                    .text(event.type().wireName());
            rows.text(event.conversation() == null ? null : event.conversation().value());
            rows.text(event.customer() == null ? null : event.customer().value());
            rows.text(event.actor().kind().wireName()).text(event.actor().id());
            rows.text(value(event.queue())).text(value(event.channel()));
            rows.json(Json.write(event.attributes().values()));
        }
        return rows.end();
    }

    boolean hasContent() {
        return batch.stream().anyMatch(incoming -> !incoming.content().isEmpty());
    }

    ByteBuf content() {
        CopyRows rows = new CopyRows(CONTENT_COLUMNS, batch.size());
        for (Incoming incoming : batch) {
            Content content = incoming.content();
            if (!content.isEmpty()) {
                rows.row().day(day()).number(number(incoming.event())).text(content.text());
                rows.json(content.customer().isEmpty() ? null : Json.write(content.customer()));
            }
        }
        return rows.end();
    }

    private LocalDate day() {
        return LocalDate.ofInstant(receivedAt, ZoneOffset.UTC);
    }

    private long number(Event event) {
        return Objects.requireNonNull(numbers.get(event.key()));
    }

    private static @Nullable String value(@Nullable QueueId queue) {
        return queue == null ? null : queue.value();
    }

    private static @Nullable String value(@Nullable ChannelId channel) {
        return channel == null ? null : channel.value();
    }
}
