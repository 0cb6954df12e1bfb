package dev.muster.sql.agent;

import dev.muster.sql.event.EventType;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/// What an agent did in a quarter of an hour.
///
/// @param busy   time in which at least one conversation was active
/// @param states how long the agent was in which state; together at most a quarter of an hour
public record AgentTime(AgentQuarter quarter, Duration busy, Map<EventType, Duration> states) {

    public AgentTime {
        states = Map.copyOf(states);
    }

    /// Time in states in which the agent could take a conversation.
    public Duration available() {
        return sum(EventType::isAvailable);
    }

    /// Time in states that are paid.
    public Duration paid() {
        return sum(EventType::isPaid);
    }

    /// Available and nothing active. Work is taken to be done while available, so that busy and idle time never
    /// come to more than there was.
    public Duration idle() {
        Duration idle = available().minus(busy);
        return idle.isNegative() ? Duration.ZERO : idle;
    }

    private Duration sum(Predicate<EventType> which) {
        return states.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
