package dev.muster.ingest.retention;

/// What retention has dropped.
///
/// @param logDays     days of facts
/// @param contentDays days of words
/// @param keys        by which repeated events were known
public record Dropped(long logDays, long contentDays, long keys) {

    public boolean isNothing() {
        return logDays + contentDays + keys == 0;
    }
}
