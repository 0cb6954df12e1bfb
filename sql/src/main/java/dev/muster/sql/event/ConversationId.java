package dev.muster.sql.event;

/// One exchange with one customer; all sources that speak of it use the same id.
///
/// @param value 1 to 200 characters
public record ConversationId(String value) implements Comparable<ConversationId> {

    public ConversationId {
        Texts.checkId("conversation", value);
    }

    @Override
    public int compareTo(ConversationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
