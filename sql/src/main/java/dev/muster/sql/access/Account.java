package dev.muster.sql.access;

import org.jspecify.annotations.Nullable;

/// A user with what it takes to sign in.
///
/// @param passwordHash null until a password is set; nobody signs in without
/// @param active       false where this person may no longer sign in
public record Account(User user, @Nullable String passwordHash, boolean active) {

    /// Without the hash.
    @Override
    public String toString() {
        return user.login();
    }
}
