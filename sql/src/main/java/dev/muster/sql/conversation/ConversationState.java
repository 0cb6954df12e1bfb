package dev.muster.sql.conversation;

import java.util.Locale;

/// Where a conversation stands.
public enum ConversationState {
    /// Begun, and not yet in a queue for people.
    OPEN,
    /// In a queue, with nobody assigned.
    WAITING,
    /// An agent has it.
    ACTIVE,
    /// Set aside until something happens.
    PARKED,
    RESOLVED,
    /// The customer gave up.
    ABANDONED,
    /// Went on as another conversation.
    MERGED;

    /// Whether nothing is expected to happen any more.
    public boolean isClosed() {
        return switch (this) {
            case OPEN, WAITING, ACTIVE, PARKED -> false;
            case RESOLVED, ABANDONED, MERGED -> true;
        };
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ConversationState ofColumn(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
