package dev.muster.sql.access;

import dev.muster.forecasting.AgentId;
import dev.muster.sql.Words;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Somebody who may sign in.
///
/// @param login 1 to 80 letters, digits and `. _ @ + -`; kept in lower case
/// @param agent the agent this person is, null where he is none
public record User(String login, String name, @Nullable AgentId agent, Set<Grant> grants) {

    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}._@+-]{1,80}");

    public User {
        login = login.toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(login).matches()) {
            throw new IllegalArgumentException(
                    "Login (%s) must be 1 to 80 letters, digits and . _ @ + -".formatted(login));
        }
        Words.requireName("User", name);
        grants = Set.copyOf(grants);
    }

    /// Whether some grant gives that role, wherever.
    public boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }
}
