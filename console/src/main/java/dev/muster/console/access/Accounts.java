package dev.muster.console.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// The users and their passwords.
@Component
public class Accounts {

    private static final int SHORTEST = 10;

    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final PasswordEncoder encoder;

    Accounts(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    Optional<Account> find(String name) {
        return Optional.ofNullable(accounts.get(name.strip()));
    }

    /// @return whether nobody can log in yet
    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    /// Adds a user.
    ///
    /// @param account  the user, whose hash is replaced
    /// @param password in plain text
    public void add(Account account, String password) {
        accounts.put(account.name(), withPassword(account, password));
    }

    /// Changes a user's own password.
    ///
    /// @param name    the user
    /// @param change  the password so far and the one to come
    /// @return whether it was changed, or which rule refused it
    public PasswordChanged change(String name, PasswordChange change) {
        Account account = accounts.get(name);
        if (account == null || !encoder.matches(change.current(), account.hash())) {
            return new PasswordChanged.Refused("The current password is not right.");
        }
        if (change.next().length() < SHORTEST) {
            return new PasswordChanged.Refused("A password has at least %d characters.".formatted(SHORTEST));
        }
        accounts.put(name, withPassword(account, change.next()));
        return new PasswordChanged.Done();
    }

    private Account withPassword(Account account, String password) {
        String hash = String.valueOf(encoder.encode(password));
        return new Account(account.name(), account.shownName(), hash, account.agent(), account.grants());
    }
}
