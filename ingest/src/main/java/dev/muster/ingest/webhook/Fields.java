package dev.muster.ingest.webhook;

import dev.muster.sql.event.InvalidEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One JSON object of a platform, and the way to it, so that a refusal can name the field.
///
/// Absent, null and empty are the same to it; unknown fields are not looked at, since platforms add some at any time.
/// Every method throws [InvalidEvent] where a field is there and is not what is asked for.
final class Fields {

    private static final int LONGEST_ID = 120;

    private final String path;
    private final JsonNode node;

    private Fields(String path, JsonNode node) {
        this.path = path;
        this.node = node;
    }

    static Fields of(JsonNode document) {
        return of("", document);
    }

    private static Fields of(String path, JsonNode node) {
        if (!node.isObject()) {
            throw new InvalidEvent(path, "must be a JSON object");
        }
        return new Fields(path.isEmpty() ? "" : path + ".", node);
    }

    /// A text of any length.
    @Nullable
    String text(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw new InvalidEvent(path + name, "must be a text");
        }
        return value.stringValue().isEmpty() ? null : value.stringValue();
    }

    String needText(String name) {
        return need(name, text(name));
    }

    /// An id, which some platforms write as a number: 1 to 120 characters.
    @Nullable
    String id(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isString() && !value.isIntegralNumber()) {
            throw new InvalidEvent(path + name, "must be a text or a whole number");
        }
        String id = value.asString();
        if (id.length() > LONGEST_ID) {
            throw new InvalidEvent(path + name, "must be at most %d characters".formatted(LONGEST_ID));
        }
        return id.isEmpty() ? null : id;
    }

    String needId(String name) {
        return need(name, id(name));
    }

    /// A time, as [EventTime] reads it; not checked for being likely.
    @Nullable
    Instant time(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isString() && !value.isNumber()) {
            throw new InvalidEvent(path + name, "must be a time");
        }
        String text = value.isNumber() && !value.isIntegralNumber()
                ? plain(path + name, value.asDouble(Double.NaN))
                : value.asString();
        return text.isEmpty() ? null : EventTime.parse(path + name, text);
    }

    @Nullable
    Long whole(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new InvalidEvent(path + name, "must be a whole number");
        }
        return value.longValue();
    }

    boolean flag(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isBoolean()) {
            throw new InvalidEvent(path + name, "must be true or false");
        }
        return value != null && value.booleanValue();
    }

    @Nullable
    Fields object(String name) {
        JsonNode value = value(name);
        return value == null ? null : of(path + name, value);
    }

    Fields needObject(String name) {
        return need(name, object(name));
    }

    /// The object, or one without fields.
    Fields part(String name) {
        JsonNode value = value(name);
        return of(path + name, value == null ? StrictJson.PLATFORMS.createObjectNode() : value);
    }

    /// The objects of an array; none where it is absent.
    List<Fields> list(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new InvalidEvent(path + name, "must be a JSON array");
        }
        List<Fields> objects = new ArrayList<>();
        for (JsonNode element : value) {
            objects.add(of("%s%s[%d]".formatted(path, name, objects.size()), element));
        }
        return objects;
    }

    /// Names and values as they stand.
    Iterable<Map.Entry<String, JsonNode>> entries() {
        return node.properties();
    }

    /// Null where it is absent, JSON's null, or an empty text, object or array, as some platforms write "nothing".
    @Nullable
    JsonNode value(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() || (value.isContainer() && value.isEmpty()) ? null : value;
    }

    ObjectNode copy() {
        return (ObjectNode) node.deepCopy();
    }

    /// The way to a field of this object.
    String at(String name) {
        return path + name;
    }

    /// The object in JSON.
    @Override
    public String toString() {
        return StrictJson.PLATFORMS.writeValueAsString(node);
    }

    private <T> T need(String name, @Nullable T value) {
        if (value == null) {
            throw new InvalidEvent(path + name, "is required");
        }
        return value;
    }

    private static String plain(String field, double number) {
        if (!(number >= 0 && number < 1e15)) {
            throw new InvalidEvent(field, "must be a time");
        }
        return BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP).toPlainString();
    }
}
