package dev.muster.sql.access;

import java.util.Arrays;
import java.util.Locale;

/// What somebody does here.
public enum Role {
    SUPERVISOR,
    REVIEWER,
    MANAGER,
    AGENT,
    PLANNER,
    ADMINISTRATOR;

    /// As files and the database spell it: `planner`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException where no role is spelled so
    public static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Role (%s) must be one of %s."
                        .formatted(word, Arrays.stream(values()).map(Role::word).toList())));
    }
}
