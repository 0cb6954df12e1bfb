package dev.muster.ingest.history;

/// A file that as a whole cannot be read as past conversations. The message is one line, without the file's name:
/// the place, the value and the rule.
public final class UnreadableHistory extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableHistory(String message) {
        super(message);
    }
}
