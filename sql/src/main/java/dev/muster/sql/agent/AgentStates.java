package dev.muster.sql.agent;

import static dev.muster.sql.agent.Columnar.texts;

import dev.muster.sql.Database;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.Logged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// The table `agent_state`: every state an agent reported, written by the projector.
///
/// How long a state lasted is not written but follows from the next one, so that late and repeated events need
/// no rule of their own.
public final class AgentStates {

    /// How long a state lasts at most.
    public static final Duration LONGEST = Duration.ofHours(16);

    private static final String ADD = """
            insert into agent_state (agent, since, source, id, state, reason, received_on)
            select agent, timestamptz 'epoch' + micros * interval '1 microsecond', source, id, state,
                nullif(reason, ''), date '1970-01-01' + day
            from unnest(:agents, :micros, :sources, :ids, :states, :reasons, :days)
                as new (agent, micros, source, id, state, reason, day)
            on conflict do nothing""";

    private final DatabaseClient client;

    public AgentStates(Database database) {
        client = database.client();
    }

    /// Idempotent.
    ///
    /// @param states events that tell the state of an agent
    public Mono<Void> add(List<Logged> states) {
        if (states.isEmpty()) {
            return Mono.empty();
        }
        List<Event> events = states.stream().map(Logged::event).toList();
        return client.sql(ADD)
                .bind(
                        "agents",
                        texts(
                                events,
                                event -> Objects.requireNonNull(event.actor().id())))
                .bind("micros", events.stream().map(AgentStates::micros).toArray(Long[]::new))
                .bind("sources", texts(events, event -> event.key().source()))
                .bind("ids", texts(events, event -> event.key().id()))
                .bind("states", texts(events, event -> event.type().wireName()))
                .bind(
                        "reasons",
                        texts(events, event -> event.attributes().text("reason").orElse("")))
                .bind(
                        "days",
                        states.stream()
                                .map(state -> (int) state.position().day().toEpochDay())
                                .toArray(Integer[]::new))
                .then();
    }

    private static long micros(Event event) {
        Instant at = event.occurredAt();
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }
}
