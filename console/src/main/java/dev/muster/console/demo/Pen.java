package dev.muster.console.demo;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the events of one conversation into the diary, numbered and one after the other.
final class Pen {

    static final Actor SYSTEM = new Actor(ActorKind.SYSTEM, null);
    static final Actor AUTOMATION = new Actor(ActorKind.AUTOMATION, "musterbot");

    private static final Duration APART = Duration.ofMillis(40);

    final String conversation;
    final CustomerId customer;
    private final ChannelId channel;
    private final Agenda agenda;
    private final Diary diary;
    private Instant last = Instant.MIN;
    private int written;

    Pen(String conversation, CustomerId customer, ChannelId channel, Agenda agenda, Diary diary) {
        this.conversation = conversation;
        this.customer = customer;
        this.channel = channel;
        this.agenda = agenda;
        this.diary = diary;
    }

    Actor customer() {
        return new Actor(ActorKind.CUSTOMER, customer.value());
    }

    void write(EventType type, Actor actor, Map<String, Object> attributes) {
        write(type, actor, null, attributes, Content.NONE);
    }

    void write(EventType type, Actor actor, QueueId queue) {
        write(type, actor, queue, Map.of(), Content.NONE);
    }

    void say(EventType type, Actor actor, String text) {
        write(type, actor, null, Map.of(), Content.text(text));
    }

    void write(EventType type, Actor actor, @Nullable QueueId queue, Map<String, Object> attributes, Content content) {
        Instant at = agenda.now();
        if (!at.isAfter(last)) {
            at = last.plus(APART);
        }
        last = at;
        written++;
        EventId key = new EventId(Company.SOURCE, "%s-%03d".formatted(conversation, written));
        diary.add(
                new Event(
                        key,
                        type,
                        at,
                        new ConversationId(conversation),
                        customer,
                        actor,
                        queue,
                        channel,
                        new Attributes(attributes)),
                content);
    }
}
