package dev.muster.sql.conversation;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.event.CustomerId;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows of `conversation` as values.
final class ConversationRows {

    private ConversationRows() {}

    static Conversation conversation(Readable row) {
        return new Conversation(
                new ConversationId(need(row, "id", String.class)),
                ConversationState.ofColumn(need(row, "state", String.class)),
                optional(row, "customer", CustomerId::new),
                row.get("segment", String.class),
                new ChannelId(need(row, "channel", String.class)),
                optional(row, "queue", QueueId::new),
                optional(row, "agent", AgentId::new),
                milestones(row),
                tally(row),
                optional(row, "closed_by", Closing::of),
                row.get("rating", Integer.class),
                row.get("intent", String.class),
                row.get("sentiment", Double.class));
    }

    private static Milestones milestones(Readable row) {
        return new Milestones(
                need(row, "opened_at", Instant.class),
                need(row, "last_event_at", Instant.class),
                row.get("entered_at", Instant.class),
                row.get("assigned_at", Instant.class),
                row.get("unanswered_since", Instant.class),
                row.get("first_customer_at", Instant.class),
                row.get("first_reply_at", Instant.class),
                row.get("first_human_reply_at", Instant.class),
                row.get("first_closed_at", Instant.class),
                row.get("last_closed_at", Instant.class),
                row.get("abandoned_at", Instant.class));
    }

    private static Tally tally(Readable row) {
        List<Duration> responses = Stream.of(need(row, "response_ms", Long[].class))
                .map(Duration::ofMillis)
                .toList();
        return new Tally(
                need(row, "offered", Integer.class),
                need(row, "reopened", Integer.class),
                need(row, "transfers", Integer.class),
                need(row, "escalations", Integer.class),
                need(row, "messages_in", Integer.class),
                need(row, "messages_agent", Integer.class),
                need(row, "messages_automation", Integer.class),
                responses,
                Duration.ofMillis(need(row, "work_ms", Long.class)));
    }

    private static <T> T need(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }

    private static <T> @Nullable T optional(Readable row, String column, Function<String, T> of) {
        String value = row.get(column, String.class);
        return value == null ? null : of.apply(value);
    }
}
