package dev.muster.console.planning;

import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.staffing.Requirement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What comes to a queue and how many people it takes.
///
/// @param input what it was made from
/// @param forecast of the planned period, as the model has it
/// @param requirements one for each open interval of the forecast, in order; they follow overrides, which the forecast
///     does not
/// @param score of the forecast over the intervals whose actuals are known; null where none is
public record QueuePlan(
        QueueInput input,
        Forecast forecast,
        List<Requirement> requirements,
        @Nullable Score score) {

    public QueuePlan {
        requirements = List.copyOf(requirements);
    }

    /// The most people needed at once.
    public double peak() {
        return requirements.stream().mapToDouble(Requirement::net).max().orElse(0);
    }

    /// People needed for work, over time.
    public double netHours() {
        return requirements.stream().mapToDouble(r -> r.net() * hours(r)).sum();
    }

    /// People to be paid, over time.
    public double grossHours() {
        return requirements.stream().mapToDouble(r -> r.gross() * hours(r)).sum();
    }

    private static double hours(Requirement requirement) {
        return requirement.interval().length().toSeconds() / 3600.0;
    }
}
