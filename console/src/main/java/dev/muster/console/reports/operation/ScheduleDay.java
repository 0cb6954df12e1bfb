package dev.muster.console.reports.operation;

import java.time.Duration;
import java.time.LocalDate;

/// A work day of the published roster of a site.
///
/// @param people   with a shift that day
/// @param paid     hours paid
/// @param atWork   hours in which customers are served
/// @param required hours of people whom the roster must have at work, absence allowed for; NaN where no requirement is
/// kept
/// @param covered  share of those that the roster covers, 0 to 1; NaN where no requirement is kept
record ScheduleDay(LocalDate day, int people, Duration paid, Duration atWork, double required, double covered) {}
