package dev.muster.ingest.webhook;

/// A list of hooks that cannot be used. The message is one line for whoever wrote it: place, value and rule.
public final class HooksRefused extends RuntimeException {

    HooksRefused(String message) {
        super(message);
    }
}
