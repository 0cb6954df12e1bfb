package dev.muster.ingest.history;

import dev.muster.sql.event.ActorKind;
import dev.muster.sql.event.EventType;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One step of a past conversation, which becomes one event.
///
/// @param number     its place among the steps, which decides the order of steps of one instant; two digits
/// @param type       what happened
/// @param at         when
/// @param timeColumn which column says when
/// @param kind       of who did it
/// @param actor      who did it, where the row says it
/// @param attributes typed
record ConversationStep(
        int number,
        EventType type,
        Instant at,
        String timeColumn,
        ActorKind kind,
        @Nullable String actor,
        Map<String, Object> attributes) {

    private static final Map<String, String> COLUMNS = Map.of(
            "id", "conversation",
            "actor", "agent",
            "attributes.label", "intent");

    /// The event as a sender would write it.
    ObjectNode json(TableRow row, String source) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        String named = row.get("source");
        event.put("source", named == null ? source : named);
        event.put("id", "%s/%02d-%s".formatted(row.text("conversation"), number, type.wireName()));
        event.put("type", type.wireName());
        event.put("occurred_at", at.toString());
        event.put("conversation", row.get("conversation"));
        event.put("actor_kind", kind.wireName());
        event.put("actor", actor);
        if (type == EventType.OPENED) {
            event.put("customer", row.get("customer"));
            event.put("channel", row.get("channel"));
        }
        if (type == EventType.OPENED || type == EventType.QUEUED || type == EventType.TRANSFERRED) {
            event.put("queue", row.get("queue"));
        }
        ObjectNode details = event.putObject("attributes");
        attributes.forEach((name, value) -> details.set(name, EventFields.node(value)));
        return event;
    }

    /// The column from which a field of the event came.
    String column(String field) {
        if (field.equals("occurred_at")) {
            return timeColumn;
        }
        String plain = field.startsWith("attributes.") ? field.substring("attributes.".length()) : field;
        return COLUMNS.getOrDefault(field, plain.equals("by") ? "resolved_by" : plain);
    }
}
