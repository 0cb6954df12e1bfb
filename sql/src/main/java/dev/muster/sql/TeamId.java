package dev.muster.sql;

/// People who are led together.
///
/// @param value 1 to 80 characters: letters, digits and `. _ -`
public record TeamId(String value) implements Comparable<TeamId> {

    public TeamId {
        Words.requireId("Team", value);
    }

    @Override
    public int compareTo(TeamId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
