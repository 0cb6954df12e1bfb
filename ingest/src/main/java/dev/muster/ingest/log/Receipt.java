package dev.muster.ingest.log;

/// What became of a request, after the commit.
///
/// @param accepted   events that are stored now
/// @param duplicates events that had been stored before, or earlier in the same request
public record Receipt(int accepted, int duplicates) {}
