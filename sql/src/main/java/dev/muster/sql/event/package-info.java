/// The event vocabulary and the log that keeps it: what arrived, from whom, when, and in which order it may be read.
///
/// Facts ([Event]) and words ([Content]) are stored apart, so that words can be deleted without touching the log. This
/// package decides nothing about conversations; folds over the log live at the edge. Start at [EventLog].
@NullMarked
package dev.muster.sql.event;

import org.jspecify.annotations.NullMarked;
