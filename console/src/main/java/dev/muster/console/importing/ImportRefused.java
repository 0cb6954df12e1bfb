package dev.muster.console.importing;

/// A file that cannot be imported; nothing of it is stored. The message is one line for people: file, place, value and
/// rule.
public final class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImportRefused(String message) {
        super(message);
    }

    ImportRefused(RuntimeException why) {
        super(why.getMessage(), why);
    }
}
