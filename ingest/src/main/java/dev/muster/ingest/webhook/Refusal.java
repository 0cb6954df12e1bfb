package dev.muster.ingest.webhook;

/// Why an event of a request is refused.
///
/// @param line  of the body, from 1
/// @param field the field's name on the wire; empty where the event as a whole is meant
/// @param rule  what it must keep, as the end of a sentence that begins with the field
record Refusal(long line, String field, String rule) {}
