package dev.muster.sql.conversation;

import java.util.Locale;

/// What confirms that a conversation is resolved.
public enum Closing {
    CUSTOMER,
    AGENT,
    AUTOMATION,
    /// Nobody wrote for the hours the platform waits.
    SILENCE;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException where no closing has this name
    public static Closing of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
