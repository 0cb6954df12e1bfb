package dev.muster.console.access;

import dev.muster.console.shell.query.Wait;
import dev.muster.sql.access.Account;
import dev.muster.sql.access.User;
import dev.muster.sql.access.Users;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// The users and their passwords, which are kept as bcrypt hashes.
@Component
public class Accounts {

    private static final int SHORTEST = 10;

    private final Users users;
    private final PasswordEncoder encoder;

    Accounts(Users users, PasswordEncoder encoder) {
        this.users = users;
        this.encoder = encoder;
    }

    Optional<Account> find(String login) {
        return Wait.maybe(users.find(login.strip()))
                .filter(account -> account.active() && account.passwordHash() != null);
    }

    /// @return whether nobody can log in yet
    public boolean isEmpty() {
        return Wait.maybe(users.all()
                        .filter(account -> account.passwordHash() != null)
                        .next())
                .isEmpty();
    }

    /// Adds a user, or changes the one with that login.
    ///
    /// @param user     the user
    /// @param password in plain text
    public void save(User user, String password) {
        Wait.done(users.save(user).then(users.changePassword(user.login(), hash(password))));
    }

    /// Changes a user's own password.
    ///
    /// @param login  the user
    /// @param change the password so far and the one to come
    /// @return whether it was changed, or which rule refused it
    public PasswordChanged change(String login, PasswordChange change) {
        boolean right = find(login)
                .map(account -> encoder.matches(change.current(), account.passwordHash()))
                .orElse(false);
        if (!right) {
            return new PasswordChanged.Refused("The current password is not right.");
        }
        if (change.next().length() < SHORTEST) {
            return new PasswordChanged.Refused("A password has at least %d characters.".formatted(SHORTEST));
        }
        Wait.done(users.changePassword(login, hash(change.next())));
        return new PasswordChanged.Done();
    }

    private String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }
}
