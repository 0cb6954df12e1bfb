package dev.muster.console.shell.query;

/// What a page waited for did not come. The message is for the reader.
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unavailable(String words, Throwable cause) {
        super(words, cause);
    }
}
