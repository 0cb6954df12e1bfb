package dev.muster.sql.event;

import java.time.Instant;
import java.time.LocalDate;

/// When a batch was received.
///
/// @param at  by the clock
/// @param day of the log (UTC) in which it lies; that of the clock, or a later one where the log goes on there already
record Received(Instant at, LocalDate day) {}
