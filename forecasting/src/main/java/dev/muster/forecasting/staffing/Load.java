package dev.muster.forecasting.staffing;

import java.time.Duration;

/// Offered work: how many people it would keep busy all the time.
///
/// @param erlangs 0 to 1,000,000,000
public record Load(double erlangs) {

    public static final Load NONE = new Load(0);

    private static final double MOST = 1e9;

    public Load {
        if (!(erlangs >= 0 && erlangs <= MOST)) {
            throw new IllegalArgumentException("Load (%s erlangs) must be 0 to 1,000,000,000.".formatted(erlangs));
        }
    }

    /// The load of a number of conversations, each taking a time, that arrive over a stretch of time.
    static Load of(double offered, Duration handle, Duration over) {
        return new Load(offered * Seconds.of(handle) / Seconds.of(over));
    }

    /// The load on people who each carry several conversations at a time.
    Load sharedBy(int concurrency) {
        return new Load(erlangs / concurrency);
    }
}
