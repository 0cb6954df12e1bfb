package dev.muster.console.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How a search stands.
sealed interface Standing {

    /// It waits for its turn, or gathers what is known.
    record Waiting() implements Standing {}

    /// It forecasts and staffs.
    ///
    /// @param queues how many are done
    /// @param all    how many there are
    record Staffing(int queues, int all) implements Standing {}

    /// It looks for better rosters.
    ///
    /// @param since   when it began to
    /// @param longest when it ends by itself, counted from then
    /// @param best    the best so far
    record Searching(Instant since, Duration longest, Best best) implements Standing {}

    /// The search is over, its roster is being kept.
    record Keeping() implements Standing {}

    /// Its roster is kept.
    ///
    /// @param roster  the draft
    /// @param version the draft's version
    /// @param leftOut why some queues were not planned, in words
    record Kept(long roster, int version, List<String> leftOut) implements Standing {

        public Kept {
            leftOut = List.copyOf(leftOut);
        }
    }

    /// It ended without a roster.
    ///
    /// @param why for the reader
    record Failed(String why) implements Standing {}

    /// The best roster so far.
    ///
    /// @param covered      share of the people required who are there
    /// @param missingHours people missing, over time
    /// @param cost         what the search makes small, all parts together
    /// @param legal        whether it breaks no rule
    record Best(double covered, double missingHours, double cost, boolean legal) {}

    default boolean isOver() {
        return this instanceof Kept || this instanceof Failed;
    }
}
