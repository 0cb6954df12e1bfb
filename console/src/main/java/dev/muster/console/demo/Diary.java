package dev.muster.console.demo;

import dev.muster.forecasting.AgentId;
import dev.muster.sql.event.Actor;
import dev.muster.sql.event.Attributes;
import dev.muster.sql.event.Content;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.EventId;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Everything that happened on a day, under ids that follow from the day alone.
final class Diary {

    private static final Comparator<Incoming> IN_TIME = Comparator.comparing(Incoming::event, Event.ORDER);

    private final LocalDate day;
    private final List<Incoming> entries = new ArrayList<>();
    private final Map<AgentId, Integer> states = new HashMap<>();
    private int conversations;

    Diary(LocalDate day) {
        this.day = day;
    }

    boolean isOf(LocalDate other) {
        return day.equals(other);
    }

    /// The id of one more conversation of the day.
    String newConversation() {
        conversations++;
        return "sim-%s-%05d".formatted(day, conversations);
    }

    void add(Event event, Content content) {
        entries.add(new Incoming(event, content));
    }

    void state(Instant at, AgentId agent, EventType state) {
        int number = states.merge(agent, 1, Integer::sum);
        EventId key = new EventId(Company.SOURCE, "sim-%s-%s-%04d".formatted(day, agent, number));
        Actor actor = Actor.agent(agent);
        entries.add(
                new Incoming(new Event(key, state, at, null, null, actor, null, null, Attributes.NONE), Content.NONE));
    }

    /// In order of time.
    List<Incoming> entries() {
        return entries.stream().sorted(IN_TIME).toList();
    }
}
