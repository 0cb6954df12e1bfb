/// What was forecast and how many people it takes, version by version: [Forecasts] and [Requirements].
///
/// A version is one run and never changes. What is read between two instants is, interval by interval, of the
/// newest version that has it.
@NullMarked
package dev.muster.sql.forecast;

import org.jspecify.annotations.NullMarked;
