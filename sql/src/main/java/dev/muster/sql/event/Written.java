package dev.muster.sql.event;

/// A transaction in the log.
///
/// @param number its id (`xid8`)
/// @param events how many of it follow where the reader stands
record Written(long number, long events) {}
