package dev.muster.sql.event;

import dev.muster.forecasting.AgentId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who did what an event tells.
///
/// @param kind customer, agent, automation or system
/// @param id   the actor's id, of the shape of an [AgentId] where it is an agent; null where the source does not say
public record Actor(ActorKind kind, @Nullable String id) {

    public Actor {
        if (id != null) {
            Texts.checkId("actor", id);
            if (kind == ActorKind.AGENT) {
                checkAgent(id);
            }
        }
    }

    public static Actor agent(AgentId agent) {
        return new Actor(ActorKind.AGENT, agent.value());
    }

    /// The agent, where a named agent acted.
    public Optional<AgentId> asAgent() {
        return kind == ActorKind.AGENT && id != null ? Optional.of(new AgentId(id)) : Optional.empty();
    }

    private static void checkAgent(String id) {
        try {
            new AgentId(id);
        } catch (IllegalArgumentException e) {
            throw new InvalidEvent("actor", "must be 1 to 80 letters, digits and . _ - where actor_kind is agent", e);
        }
    }
}
