package dev.muster.console.access;

/// A wish to change one's password.
///
/// @param current the password so far
/// @param next    the password to come, at least ten characters
public record PasswordChange(String current, String next) {

    @Override
    public String toString() {
        return "PasswordChange";
    }
}
