package dev.muster.sql.forecast;

import dev.muster.forecasting.Band;
import dev.muster.forecasting.Composition;
import dev.muster.forecasting.QueueId;
import java.time.LocalDate;

/// What is expected of a queue over a local day, as far as a run forecast it.
///
/// @param version     the run it came from
/// @param mean        expected arrivals, 0 or more
/// @param band80      holds the day's arrivals four times in five
/// @param band95      holds them nineteen times in twenty
/// @param composition of the mean
public record ForecastDay(
        long version, QueueId queue, LocalDate day, double mean, Band band80, Band band95, Composition composition) {}
