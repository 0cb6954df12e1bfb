package dev.muster.sql;

/// The database cannot be opened. The message is one line for people: what was asked for, and the rule or
/// remedy.
public final class DatabaseRefused extends RuntimeException {

    public DatabaseRefused(String message) {
        super(message);
    }

    public DatabaseRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
