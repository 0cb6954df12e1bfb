package dev.muster.ingest.retention;

/// For how many days after they were received things are kept.
///
/// @param log     the facts, from which projections can be rebuilt and transcripts shown: at least 2, so that
///     no day is dropped while somebody may still write into it
/// @param content words, customer details and bodies: at least 2, and no longer than the facts they belong to
/// @param keys    by which an event that is sent again is known: no shorter than the facts
public record Keeping(int log, int content, int keys) {

    public static final Keeping USUAL = new Keeping(365, 180, 400);

    private static final int LEAST = 2;
    private static final int MOST = 36_500;

    public Keeping {
        check("log", log, LEAST, MOST);
        check("content", content, LEAST, log);
        check("keys", keys, log, MOST);
    }

    private static void check(String what, int days, int least, int most) {
        if (days < least || days > most) {
            throw new IllegalArgumentException(
                    "Days to keep %s (%d) must lie between %d and %d.".formatted(what, days, least, most));
        }
    }
}
