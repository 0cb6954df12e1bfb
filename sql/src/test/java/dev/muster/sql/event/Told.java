package dev.muster.sql.event;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An event for a test, valid by default: `told("c1", MESSAGE_IN).at("09:00:05").event()`.
public final class Told {

    private static final String DAY = "2026-03-02T";

    private final EventType type;
    private final Map<String, Object> attributes = new HashMap<>();
    private @Nullable ConversationId conversation;
    private EventId key;
    private Instant at = Instant.parse(DAY + "09:00:00Z");
    private Actor actor;
    private @Nullable QueueId queue;
    private @Nullable ChannelId channel;
    private @Nullable CustomerId customer;

    private Told(EventType type, @Nullable ConversationId conversation, String key, Actor actor) {
        this.type = type;
        this.conversation = conversation;
        this.key = new EventId("test", key);
        this.actor = actor;
    }

    public static Told told(String conversation, EventType type) {
        Actor actor = switch (type) {
            case MESSAGE_IN, ABANDONED -> new Actor(ActorKind.CUSTOMER, null);
            case MESSAGE_OUT, ASSIGNED, FOCUS_STARTED, FOCUS_ENDED, WRAP_UP_STARTED, WRAP_UP_ENDED, NOTE ->
                Actor.agent(new AgentId("ana"));
            default -> new Actor(ActorKind.SYSTEM, null);
        };
        Told told = new Told(type, new ConversationId(conversation), conversation + "-" + type.wireName(), actor);
        return type == EventType.QUEUED ? told.in("sales") : told;
    }

    public static Told state(String agent, EventType type) {
        return new Told(type, null, agent + "-" + type.wireName(), Actor.agent(new AgentId(agent)));
    }

    /// A time of 2 March 2026, in UTC: `09:00:05`.
    public Told at(String time) {
        return at(Instant.parse(DAY + time + "Z"));
    }

    public Told at(Instant instant) {
        at = instant;
        key = new EventId(key.source(), key.id() + "-" + instant);
        return this;
    }

    public Told id(String id) {
        key = new EventId(key.source(), id);
        return this;
    }

    public Told by(String agent) {
        actor = Actor.agent(new AgentId(agent));
        return this;
    }

    public Told by(ActorKind kind) {
        actor = new Actor(kind, null);
        return this;
    }

    public Told in(String inQueue) {
        queue = new QueueId(inQueue);
        return this;
    }

    public Told on(String onChannel) {
        channel = new ChannelId(onChannel);
        return this;
    }

    public Told from(String pseudonym) {
        customer = new CustomerId(pseudonym);
        return this;
    }

    public Told with(String name, Object value) {
        attributes.put(name, value);
        return this;
    }

    public Event event() {
        return new Event(key, type, at, conversation, customer, actor, queue, channel, new Attributes(attributes));
    }

    public Incoming incoming() {
        return new Incoming(event(), Content.NONE);
    }

    public Incoming saying(String text) {
        return new Incoming(event(), Content.text(text));
    }
}
