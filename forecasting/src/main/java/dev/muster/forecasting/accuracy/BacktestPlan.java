package dev.muster.forecasting.accuracy;

import java.time.LocalDate;
import java.time.LocalTime;

/// From which days a backtest forecasts, and how far.
///
/// @param from first origin
/// @param to last day scored; the last horizon is cut there
/// @param horizon days forecast from each origin, 1 or more
/// @param every days from one origin to the next, 1 or more
/// @param at time of the origin's day up to which arrivals are known; midnight for none of it
public record BacktestPlan(LocalDate from, LocalDate to, int horizon, int every, LocalTime at) {

    public BacktestPlan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Last day (%s) must not precede the first (%s).".formatted(to, from));
        }
        if (horizon < 1 || every < 1) {
            throw new IllegalArgumentException(
                    "Horizon (%d days) and distance of origins (%d days) must be 1 or more.".formatted(horizon, every));
        }
    }
}
