package dev.muster.ingest.history;

import dev.muster.ingest.webhook.EventJson;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import dev.muster.sql.event.InvalidEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A row → the event it is. The names of the vocabulary are the columns, `attributes.NAME` those of attributes.
record EventTable(EventJson json, HistoryTimes times) implements TableRows.Row {

    private static final String ATTRIBUTES = "attributes.";

    static final TableRows.Shape SHAPE = new TableRows.Shape(
            List.of("source", "id", "type", "occurred_at"),
            Set.of("conversation", "customer", "actor_kind", "actor", "queue", "channel", "text"),
            ATTRIBUTES);

    @Override
    public List<Incoming> events(TableRow row) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        Optional<EventType> type = EventType.of(row.text("type"));
        for (Map.Entry<String, String> cell : row.cells().entrySet()) {
            String column = cell.getKey();
            String value = cell.getValue();
            if (column.equals("text")) {
                event.putObject("content").put("text", value);
            } else if (column.equals("occurred_at")) {
                event.put(column, times.read(column, value, null).toString());
            } else if (column.startsWith(ATTRIBUTES)) {
                String name = column.substring(ATTRIBUTES.length());
                attributes.set(
                        name,
                        EventFields.node(
                                type.map(known -> known.typed(name, value)).orElse(value)));
            } else {
                event.put(column, value);
            }
        }
        if (!attributes.isEmpty()) {
            event.set("attributes", attributes);
        }
        return List.of(decoded(event, row));
    }

    private Incoming decoded(ObjectNode event, TableRow row) {
        try {
            return json.decode(event, Received.row(row));
        } catch (InvalidEvent broken) {
            throw broken.field().equals("content.text") ? new InvalidEvent("text", broken.rule()) : broken;
        }
    }
}
