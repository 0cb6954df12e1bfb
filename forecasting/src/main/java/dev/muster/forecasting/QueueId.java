package dev.muster.forecasting;

/// A queue in which conversations wait for people.
///
/// @param value 1 to 80 characters: letters, digits and `. _ -`
public record QueueId(String value) implements Comparable<QueueId> {

    public QueueId {
        Ids.check("Queue", value);
    }

    @Override
    public int compareTo(QueueId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
