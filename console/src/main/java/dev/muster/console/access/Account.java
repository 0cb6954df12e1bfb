package dev.muster.console.access;

import dev.muster.forecasting.AgentId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A user who can log in.
///
/// @param name      what is typed to log in
/// @param shownName what colleagues read
/// @param hash      the password's bcrypt hash
/// @param agent     the agent this user is, or null
/// @param grants    what the user may do, and where
public record Account(
        String name,
        String shownName,
        String hash,
        @Nullable AgentId agent,
        Set<Grant> grants) {

    public Account {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A user's name must not be empty.");
        }
        grants = Set.copyOf(grants);
    }
}
