package dev.muster.ingest.projection;

/// What a rebuild came to.
///
/// @param conversations that were folded anew
/// @param different     rows that were not what they should have been
public record Rebuilt(long conversations, long different) {}
