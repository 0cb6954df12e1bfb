package dev.muster.ingest.log;

/// More events wait for a commit than memory is set aside for; the sender should come back.
public final class IntakeFull extends RuntimeException {

    IntakeFull(int waiting, int most) {
        super("Events waiting for a commit (%d) must be at most %d.".formatted(waiting, most));
    }
}
