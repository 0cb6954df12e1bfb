package dev.muster.console.access;

import dev.muster.sql.access.Grant;
import dev.muster.sql.access.Role;
import dev.muster.sql.access.User;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The user of a new installation, so that somebody can log in and make the others.
@Component
public class FirstUser {

    private static final String NAME = "admin";
    private static final int RANDOM_BYTES = 15;

    private final Accounts accounts;

    FirstUser(Accounts accounts) {
        this.accounts = accounts;
    }

    /// Creates the user `admin` where there is no user yet, with the password in MUSTER_ADMIN_PASSWORD or a random
    /// one.
    ///
    /// @return what to tell the person who started the installation, or null when there was nothing to do
    public @Nullable String create() {
        if (!accounts.isEmpty()) {
            return null;
        }
        String given = System.getenv("MUSTER_ADMIN_PASSWORD");
        String password = given == null || given.isBlank() ? random() : given;
        Set<Grant> grants = Set.of(Grant.everywhere(Role.ADMINISTRATOR));
        accounts.save(new User(NAME, "Administrator", null, grants), password);
        return password.equals(given)
                ? "Created the user admin with the password in MUSTER_ADMIN_PASSWORD."
                : "Created the user admin with the password %s (shown once; change it after logging in)."
                        .formatted(password);
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
