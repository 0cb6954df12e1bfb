package dev.muster.ingest.webhook;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.event.Actor;
import dev.muster.sql.event.ActorKind;
import dev.muster.sql.event.Attributes;
import dev.muster.sql.event.EventType;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One fact of a conversation while it is decoded: `fact(QUEUED, id, at).in(queue)`.
///
/// @param id    the platform's own where it has one, so that the same fact told twice is one event
/// @param words what was written; null where nothing was
record Fact(
        EventType type,
        String id,
        Instant at,
        Actor actor,
        @Nullable QueueId queue,
        Map<String, Object> attributes,
        @Nullable String words) {

    /// Done by whom the type implies, else by the platform itself.
    static Fact fact(EventType type, String id, Instant at) {
        ActorKind kind = switch (type) {
            case MESSAGE_IN, ABANDONED, RATED -> ActorKind.CUSTOMER;
            default -> ActorKind.SYSTEM;
        };
        return new Fact(type, id, at, new Actor(kind, null), null, Map.of(), null);
    }

    Fact by(AgentId agent) {
        return by(Actor.agent(agent));
    }

    Fact by(ActorKind kind) {
        return by(new Actor(kind, null));
    }

    Fact by(Actor someone) {
        return new Fact(type, id, at, someone, queue, attributes, words);
    }

    Fact in(@Nullable QueueId other) {
        return new Fact(type, id, at, actor, other, attributes, words);
    }

    Fact with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new HashMap<>(attributes);
        more.put(name, value);
        return new Fact(type, id, at, actor, queue, Map.copyOf(more), words);
    }

    Fact saying(@Nullable String text) {
        return new Fact(type, id, at, actor, queue, attributes, text);
    }

    Attributes typed() {
        return attributes.isEmpty() ? Attributes.NONE : new Attributes(attributes);
    }
}
