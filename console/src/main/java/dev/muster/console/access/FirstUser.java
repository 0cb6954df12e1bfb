package dev.muster.console.access;

import dev.muster.sql.Outage;
import dev.muster.sql.access.Grant;
import dev.muster.sql.access.Role;
import dev.muster.sql.access.User;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/// The user of a new installation, so that somebody can log in and make the others.
@Component
public class FirstUser {

    private static final String NAME = "admin";
    private static final int RANDOM_BYTES = 15;
    private static final int TRIES = 60;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Accounts accounts;

    FirstUser(Accounts accounts) {
        this.accounts = accounts;
    }

    /// Creates the user `admin` where there is no user yet, with the password in MUSTER_ADMIN_PASSWORD or a random
    /// one.
    ///
    /// @return what to tell the person who started the installation, or null when there was nothing to do
    public @Nullable String create() {
        String given = System.getenv("MUSTER_ADMIN_PASSWORD");
        String password = given == null || given.isBlank() ? random() : given;
        AtomicBoolean tried = new AtomicBoolean();
        // The database may go away for a moment at any time, now too.
        boolean created = Mono.fromCallable(() -> save(password, tried))
                .subscribeOn(Schedulers.boundedElastic())
                .retryWhen(Retry.fixedDelay(TRIES, BETWEEN_TRIES).filter(Outage::is))
                .blockOptional()
                .orElse(false);
        if (!created) {
            return null;
        }
        return password.equals(given)
                ? "Created the user admin with the password in MUSTER_ADMIN_PASSWORD."
                : "Created the user admin with the password %s (shown once; change it after logging in)."
                        .formatted(password);
    }

    /// @param tried whether it was tried before: what is there then is ours, though we were not told
    private boolean save(String password, AtomicBoolean tried) {
        if (!accounts.isEmpty()) {
            return tried.get();
        }
        tried.set(true);
        accounts.save(new User(NAME, "Administrator", null, Set.of(Grant.everywhere(Role.ADMINISTRATOR))), password);
        return true;
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
