package dev.muster.sql.directory;

/// What was given cannot become the directory. The message is one line for people: the place, the value and the
/// rule.
public final class DirectoryRefused extends RuntimeException {

    public DirectoryRefused(String message) {
        super(message);
    }
}
