package dev.muster.sql.event;

import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Between rows of the log and events.
public final class EventRows {

    /// The columns of `event` in the order in which [#event(Readable)] reads them.
    public static final String COLUMNS = """
            event.source, event.id, event.type, (extract(epoch from event.occurred_at) * 1000000)::bigint, \
            event.conversation, event.customer, \
            event.actor_kind, event.actor, event.queue, event.channel, event.attributes::text""";

    /// How many they are.
    public static final int WIDTH = 11;

    private EventRows() {}

    /// @param row begins with [#COLUMNS]
    public static Event event(Readable row) {
        return new Event(
                new EventId(text(row, 0), text(row, 1)),
                EventType.of(text(row, 2)).orElseThrow(),
                instant(Objects.requireNonNull(row.get(3, Long.class))),
                optional(row, 4, ConversationId::new),
                optional(row, 5, CustomerId::new),
                new Actor(ActorKind.of(text(row, 6)).orElseThrow(), row.get(7, String.class)),
                optional(row, 8, QueueId::new),
                optional(row, 9, ChannelId::new),
                Json.attributes(text(row, 10)));
    }

    /// @param row has the text and the customer details of `content` from the column `from` on
    public static Content content(Readable row, int from) {
        String details = row.get(from + 1, String.class);
        return new Content(row.get(from, String.class), details == null ? Map.of() : Json.details(details), null);
    }

    /// A number is read several times faster than a timestamp in words, and the log is read a lot.
    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static String text(Readable row, int column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private static <T> @Nullable T optional(Readable row, int column, Function<String, T> of) {
        String value = row.get(column, String.class);
        return value == null ? null : of.apply(value);
    }
}
