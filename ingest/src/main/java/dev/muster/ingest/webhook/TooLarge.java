package dev.muster.ingest.webhook;

/// A body larger than a request may be.
final class TooLarge extends RuntimeException {

    TooLarge(String message) {
        super(message);
    }
}
