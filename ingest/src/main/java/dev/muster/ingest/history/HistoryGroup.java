package dev.muster.ingest.history;

import dev.muster.sql.event.Incoming;
import java.util.List;

/// The next rows of a file, as many as are stored at a time.
///
/// @param rows    how many they are
/// @param events  of those that keep the rules
/// @param refused of them those that do not
/// @param bytes   how much of the file is read up to here
public record HistoryGroup(long rows, List<Incoming> events, List<RefusedRow> refused, long bytes) {}
