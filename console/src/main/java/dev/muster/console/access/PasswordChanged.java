package dev.muster.console.access;

/// What became of a wish to change a password.
public sealed interface PasswordChanged {

    /// The new password holds from now on.
    record Done() implements PasswordChanged {}

    /// Nothing was changed.
    ///
    /// @param rule the rule that refused it, as a sentence
    record Refused(String rule) implements PasswordChanged {}
}
