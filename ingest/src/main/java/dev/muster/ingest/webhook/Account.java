package dev.muster.ingest.webhook;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.ChannelId;
import dev.muster.sql.event.Actor;
import dev.muster.sql.event.Attributes;
import dev.muster.sql.event.Content;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.event.CustomerId;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.EventId;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one delivery tells of one conversation: the events, each with what was received.
final class Account {

    private final Desk desk;
    private final String conversation;
    private final String received;
    private final Map<String, String> details = new LinkedHashMap<>();
    private final List<Incoming> events = new ArrayList<>();
    private @Nullable CustomerId customer;
    private @Nullable ChannelId channel;

    Account(Desk desk, String conversation, String received) {
        this.desk = desk;
        this.conversation = conversation;
        this.received = received;
        channel = desk.hook().channel();
    }

    /// @param platformId what the platform calls the customer; it does not leave this place
    Account of(@Nullable String platformId) {
        customer = platformId == null ? null : desk.customer(platformId);
        return this;
    }

    /// Something about the customer, kept with the words.
    Account knowing(String detail, @Nullable String value) {
        String clean = value == null ? "" : Prose.detail(value);
        if (!clean.isEmpty()) {
            details.put(detail, clean);
        }
        return this;
    }

    /// Where the hook names no channel.
    Account on(@Nullable String name) {
        if (channel == null && name != null) {
            channel = new ChannelId(name);
        }
        return this;
    }

    Account tell(Fact fact) {
        Event event = new Event(
                new EventId(desk.hook().name(), fact.id()),
                fact.type(),
                EventTime.check("time of " + fact.type().wireName(), fact.at(), desk.now()),
                new ConversationId(conversation),
                customer,
                fact.actor(),
                fact.queue(),
                channel,
                fact.typed());
        events.add(new Incoming(event, content(fact.words(), details, received)));
        return this;
    }

    List<Incoming> events() {
        return events;
    }

    /// What an agent does now, apart from any conversation.
    static Incoming state(Desk desk, String id, Instant at, AgentId agent, State state, String received) {
        Event event = new Event(
                new EventId(desk.hook().name(), id),
                state.type(),
                EventTime.check("time of " + state.type().wireName(), at, desk.now()),
                null,
                null,
                Actor.agent(agent),
                null,
                null,
                state.reason() == null ? Attributes.NONE : Attributes.of("reason", state.reason()));
        return new Incoming(event, content(null, Map.of(), received));
    }

    private static Content content(@Nullable String words, Map<String, String> details, String received) {
        return new Content(words == null ? null : Prose.text(words), details, Prose.body(received));
    }

    /// A state of an agent, with the platform's own name for it where it says more.
    record State(EventType type, @Nullable String reason) {

        /// By the names that platforms and their users give: what is none of these is busy, and says why.
        static State named(String name) {
            String reason = Prose.word(name);
            return switch (name.strip().toLowerCase(Locale.ROOT)) {
                case "available", "idle", "online" -> new State(EventType.AVAILABLE, null);
                case "offline" -> new State(EventType.OFFLINE, null);
                case "break", "away" -> new State(EventType.BREAK, reason);
                case "lunch" -> new State(EventType.LUNCH, null);
                case "meeting" -> new State(EventType.MEETING, null);
                case "training" -> new State(EventType.TRAINING, null);
                case "wrap-up", "wrapping", "wrap up" -> new State(EventType.WRAP_UP, null);
                default -> new State(EventType.BUSY, reason);
            };
        }
    }
}
