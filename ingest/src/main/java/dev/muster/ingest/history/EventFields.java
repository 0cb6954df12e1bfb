package dev.muster.ingest.history;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The fields of an event's JSON, and what stands in them.
final class EventFields {

    private EventFields() {}

    /// The JSON of an attribute's value.
    static JsonNode node(Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (value) {
            case Long whole -> nodes.numberNode(whole);
            case Double number -> nodes.numberNode(number);
            case Boolean flag -> nodes.booleanNode(flag);
            default -> nodes.stringNode(value.toString());
        };
    }

    /// The value of a field as it stands; empty where there is none.
    ///
    /// @param field its name; of something within another `attributes.label`
    static String value(JsonNode event, String field) {
        if (field.isEmpty()) {
            return event.toString();
        }
        JsonNode at = event.get(field);
        if (at == null) {
            int dot = field.indexOf('.');
            JsonNode outer = dot < 0 ? null : event.get(field.substring(0, dot));
            return outer == null ? "" : value(outer, field.substring(dot + 1));
        }
        return at.isNull() ? "" : at.isString() ? at.stringValue() : at.toString();
    }
}
