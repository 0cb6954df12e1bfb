package dev.muster.sql.volume;

import dev.muster.forecasting.QueueId;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A queue's day, on the clock of a site.
///
/// @param abandoned null where an import does not say
/// @param handled   null where an import does not say
/// @param work      null where an import does not say
public record DayTotal(
        LocalDate day,
        QueueId queue,
        long opened,
        long offered,
        @Nullable Long abandoned,
        @Nullable Long handled,
        @Nullable Duration work) {}
