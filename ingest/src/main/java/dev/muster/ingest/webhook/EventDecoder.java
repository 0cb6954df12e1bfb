package dev.muster.ingest.webhook;

import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.event.Actor;
import dev.muster.sql.event.ActorKind;
import dev.muster.sql.event.Attributes;
import dev.muster.sql.event.Content;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.event.CustomerId;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.EventId;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import dev.muster.sql.event.InvalidEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One JSON object of Muster's own vocabulary → one event.
final class EventDecoder {

    static final Set<String> FIELDS = Set.of(
            "source",
            "id",
            "type",
            "occurred_at",
            "conversation",
            "customer",
            "actor_kind",
            "actor",
            "queue",
            "channel",
            "attributes",
            "content");

    private final InstantSource clock;

    EventDecoder(InstantSource clock) {
        this.clock = clock;
    }

    /// @throws InvalidEvent where it breaks a rule
    Incoming decode(JsonNode node) {
        if (!node.isObject()) {
            throw new InvalidEvent("", "must be a JSON object");
        }
        for (String name : node.propertyNames()) {
            if (name.equals("received_at")) {
                throw new InvalidEvent(name, "is set by Muster and must not be sent");
            }
            if (!FIELDS.contains(name)) {
                throw new InvalidEvent(name, "is unknown");
            }
        }
        EventType type = type(node);
        Event event = new Event(
                new EventId(required(node, "source"), required(node, "id")),
                type,
                time(node),
                optional(node, "conversation", ConversationId::new),
                optional(node, "customer", CustomerId::new),
                new Actor(kind(node, type), text(node, "actor")),
                optional(node, "queue", QueueId::new),
                optional(node, "channel", ChannelId::new),
                attributes(node));
        return new Incoming(event, content(node));
    }

    private static EventType type(JsonNode node) {
        String name = required(node, "type");
        return EventType.of(name).orElseThrow(() -> new InvalidEvent("type", "must be one of " + names()));
    }

    private static String names() {
        return Stream.of(EventType.values()).map(EventType::wireName).collect(Collectors.joining(", "));
    }

    /// Where the sender does not say it, what the type implies.
    private static ActorKind kind(JsonNode node, EventType type) {
        String name = text(node, "actor_kind");
        if (name != null) {
            return ActorKind.of(name)
                    .orElseThrow(
                            () -> new InvalidEvent("actor_kind", "must be one of customer, agent, automation, system"));
        }
        return switch (type) {
            case MESSAGE_IN, ABANDONED, RATED -> ActorKind.CUSTOMER;
            case ASSIGNED, FOCUS_STARTED, FOCUS_ENDED, WRAP_UP_STARTED, WRAP_UP_ENDED -> ActorKind.AGENT;
            case MESSAGE_OUT -> throw new InvalidEvent("actor_kind", "is required on message_out: agent or automation");
            default -> type.isAgentState() ? ActorKind.AGENT : ActorKind.SYSTEM;
        };
    }

    private Instant time(JsonNode node) {
        return EventTime.check("occurred_at", parse(required(node, "occurred_at")), clock.instant());
    }

    private static Instant parse(String text) {
        try {
            return Times.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidEvent("occurred_at", "must be a time with its offset, such as 2026-03-02T09:00:00Z");
        }
    }

    private static Attributes attributes(JsonNode node) {
        JsonNode attributes = object(node, "attributes");
        if (attributes == null || attributes.isEmpty()) {
            return Attributes.NONE;
        }
        Map<String, Object> values = new HashMap<>();
        attributes.properties().forEach(entry -> values.put(entry.getKey(), value(entry)));
        return new Attributes(values);
    }

    private static Object value(Map.Entry<String, JsonNode> entry) {
        JsonNode value = entry.getValue();
        if (value.isString()) {
            return value.stringValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        if (value.isNumber() && Double.isFinite(value.asDouble(Double.NaN))) {
            return value.asDouble();
        }
        throw new InvalidEvent("attributes." + entry.getKey(), "must be a text, a number or true or false");
    }

    private static Content content(JsonNode node) {
        JsonNode content = object(node, "content");
        if (content == null) {
            return Content.NONE;
        }
        for (String name : content.propertyNames()) {
            if (!name.equals("text") && !name.equals("customer")) {
                throw new InvalidEvent("content." + name, "is unknown");
            }
        }
        Map<String, String> details = new HashMap<>();
        JsonNode customer = object(content, "customer");
        if (customer != null) {
            for (String name : customer.propertyNames()) {
                details.put(name, required(customer, name));
            }
        }
        return new Content(text(content, "text"), details, null);
    }

    private static @Nullable JsonNode object(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isObject()) {
            throw new InvalidEvent(field, "must be a JSON object");
        }
        return value;
    }

    private static <T> @Nullable T optional(JsonNode node, String field, Function<String, T> of) {
        String value = text(node, field);
        if (value == null) {
            return null;
        }
        try {
            return of.apply(value);
        } catch (InvalidEvent e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InvalidEvent(field, "must be 1 to 80 letters, digits and . _ -");
        }
    }

    private static String required(JsonNode node, String field) {
        String value = text(node, field);
        if (value == null) {
            throw new InvalidEvent(field, "is required");
        }
        return value;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new InvalidEvent(field, "must be a text");
        }
        return value.stringValue();
    }
}
