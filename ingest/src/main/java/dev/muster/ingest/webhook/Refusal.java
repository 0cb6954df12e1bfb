package dev.muster.ingest.webhook;

import java.util.Objects;

/// Why an event of a request is refused.
///
/// @param line  of the body, from 1
/// @param field the field's name on the wire; empty where the event as a whole is meant
/// @param rule  what it must keep, as the end of a sentence that begins with the field
record Refusal(long line, String field, String rule) {

    /// The field for a line of a log: whoever sends an unknown field can name it as he likes.
    String place() {
        return Objects.requireNonNullElse(Prose.word(field), "");
    }
}
