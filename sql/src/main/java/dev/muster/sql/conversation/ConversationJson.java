package dev.muster.sql.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Conversations as one JSON array, whose names are the columns: thousands of rows travel as one parameter.
final class ConversationJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ConversationJson() {}

    static String write(Collection<Projected> conversations) {
        ArrayNode rows = MAPPER.createArrayNode();
        for (Projected projected : conversations) {
            ObjectNode row = rows.addObject();
            write(projected.conversation(), row);
            row.put("log_from", text(projected.logFrom()));
        }
        return MAPPER.writeValueAsString(rows);
    }

    private static void write(Conversation conversation, ObjectNode row) {
        row.put("id", conversation.id().value());
        row.put("state", conversation.state().column());
        row.put("customer", text(conversation.customer()));
        row.put("segment", conversation.segment());
        row.put("channel", conversation.channel().value());
        row.put("queue", text(conversation.queue()));
        row.put("agent", text(conversation.agent()));
        write(conversation.at(), row);
        write(conversation.tally(), row);
        row.put(
                "closed_by",
                conversation.closedBy() == null ? null : conversation.closedBy().column());
        row.put("rating", conversation.rating());
        row.put("intent", conversation.intent());
        row.put("sentiment", conversation.sentiment());
    }

    private static void write(Milestones at, ObjectNode row) {
        put(row, "opened_at", at.opened());
        put(row, "last_event_at", at.lastEvent());
        put(row, "entered_at", at.entered());
        put(row, "assigned_at", at.assigned());
        put(row, "unanswered_since", at.unansweredSince());
        put(row, "first_customer_at", at.firstCustomer());
        put(row, "first_reply_at", at.firstReply());
        put(row, "first_human_reply_at", at.firstHumanReply());
        put(row, "first_closed_at", at.firstClosed());
        put(row, "last_closed_at", at.lastClosed());
        put(row, "abandoned_at", at.abandoned());
    }

    private static void write(Tally tally, ObjectNode row) {
        row.put("offered", tally.offered());
        row.put("reopened", tally.reopened());
        row.put("transfers", tally.transfers());
        row.put("escalations", tally.escalations());
        row.put("messages_in", tally.messagesIn());
        row.put("messages_agent", tally.messagesAgent());
        row.put("messages_automation", tally.messagesAutomation());
        row.set("response_ms", millis(tally.responses()));
        row.put("work_ms", tally.work().toMillis());
    }

    private static ArrayNode millis(List<Duration> durations) {
        ArrayNode millis = MAPPER.createArrayNode();
        durations.forEach(duration -> millis.add(duration.toMillis()));
        return millis;
    }

    private static void put(ObjectNode row, String column, @Nullable Instant instant) {
        row.put(column, text(instant));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
