package dev.muster.sql.event;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Who did what an event tells.
public enum ActorKind {
    CUSTOMER,
    /// A person who answers customers.
    AGENT,
    /// A bot or a rule that speaks to the customer in the operation's name.
    AUTOMATION,
    /// The platform itself.
    SYSTEM;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ActorKind> of(String wireName) {
        return Stream.of(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst();
    }
}
