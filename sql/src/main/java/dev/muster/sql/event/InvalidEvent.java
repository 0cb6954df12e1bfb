package dev.muster.sql.event;

import org.jspecify.annotations.Nullable;

/// An event that breaks a rule of the vocabulary.
public final class InvalidEvent extends IllegalArgumentException {

    private final String field;
    private final String rule;

    public InvalidEvent(String field, String rule) {
        this(field, rule, null);
    }

    InvalidEvent(String field, String rule, @Nullable Throwable cause) {
        super(field + " " + rule, cause);
        this.field = field;
        this.rule = rule;
    }

    /// The field's name on the wire; an attribute as `attributes.name`.
    public String field() {
        return field;
    }

    /// What the field must keep, as the end of a sentence that begins with its name.
    public String rule() {
        return rule;
    }
}
