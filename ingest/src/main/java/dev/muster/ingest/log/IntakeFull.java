package dev.muster.ingest.log;

/// More waits for a commit than memory is set aside for; the sender should come back.
public final class IntakeFull extends RuntimeException {

    /// @param what is counted: `Events`, `Characters`
    IntakeFull(String what, long waiting, long most) {
        super("%s waiting for a commit (%d) must be at most %d.".formatted(what, waiting, most));
    }
}
