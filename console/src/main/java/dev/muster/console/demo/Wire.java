package dev.muster.console.demo;

import dev.muster.sql.event.Content;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.Incoming;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Events as the edge takes them: one JSON object a line.
final class Wire {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Wire() {}

    static String lines(Collection<Incoming> events) {
        StringBuilder lines = new StringBuilder(events.size() * 400);
        for (Incoming incoming : events) {
            lines.append(MAPPER.writeValueAsString(fields(incoming))).append('\n');
        }
        return lines.toString();
    }

    private static Map<String, Object> fields(Incoming incoming) {
        Event event = incoming.event();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", event.key().source());
        fields.put("id", event.key().id());
        fields.put("type", event.type().wireName());
        fields.put("occurred_at", event.occurredAt().toString());
        putIfThere(fields, "conversation", event.conversation());
        putIfThere(fields, "customer", event.customer());
        fields.put("actor_kind", event.actor().kind().wireName());
        putIfThere(fields, "actor", event.actor().id());
        putIfThere(fields, "queue", event.queue());
        putIfThere(fields, "channel", event.channel());
        if (!event.attributes().values().isEmpty()) {
            fields.put("attributes", event.attributes().values());
        }
        if (!incoming.content().isEmpty()) {
            fields.put("content", content(incoming.content()));
        }
        return fields;
    }

    private static Map<String, Object> content(Content content) {
        Map<String, Object> fields = new LinkedHashMap<>();
        putIfThere(fields, "text", content.text());
        if (!content.customer().isEmpty()) {
            fields.put("customer", content.customer());
        }
        return fields;
    }

    private static void putIfThere(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
