package dev.muster.sql.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From one local day on, up to another.
///
/// @param from the first day
/// @param to   the first day after it; null where no end is known
public record Validity(LocalDate from, @Nullable LocalDate to) {

    public Validity {
        if (to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("Validity start (%s) must precede its end (%s).".formatted(from, to));
        }
    }

    public static Validity since(LocalDate from) {
        return new Validity(from, null);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    public boolean overlaps(Validity other) {
        return (other.to == null || from.isBefore(other.to)) && (to == null || other.from.isBefore(to));
    }

    @Override
    public String toString() {
        return to == null ? "from " + from : "%s to %s".formatted(from, to);
    }

    /// @param what what overlaps, as the message begins
    static void requireApart(String what, List<Validity> validities) {
        for (int i = 0; i < validities.size(); i++) {
            for (int j = i + 1; j < validities.size(); j++) {
                if (validities.get(i).overlaps(validities.get(j))) {
                    throw new IllegalArgumentException(
                            "%s (%s and %s) must not overlap.".formatted(what, validities.get(i), validities.get(j)));
                }
            }
        }
    }
}
