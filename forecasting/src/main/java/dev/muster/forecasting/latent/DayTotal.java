package dev.muster.forecasting.latent;

/// A day's arrivals as one count.
///
/// @param day its number; differences are days apart
/// @param weekday 0 for Monday to 6 for Sunday
/// @param count arrivals at the times of day that were observed, 0 or more
/// @param expected what part of a usual day of the weekday those times make (1 where all were observed), or what would
///     be expected in them; more than 0
public record DayTotal(int day, int weekday, double count, double expected) {

    public DayTotal {
        if (!(expected > 0)) {
            throw new IllegalArgumentException("Expected (%s) must be more than 0.".formatted(expected));
        }
    }

    int apart(DayTotal other) {
        return Math.abs(day - other.day);
    }

    double log() {
        return Math.log((count + 0.5) / expected);
    }
}
