package dev.muster.forecasting;

/// A person who answers customers.
///
/// @param value 1 to 80 characters: letters, digits and `. _ -`
public record AgentId(String value) implements Comparable<AgentId> {

    public AgentId {
        Ids.check("Agent", value);
    }

    @Override
    public int compareTo(AgentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
