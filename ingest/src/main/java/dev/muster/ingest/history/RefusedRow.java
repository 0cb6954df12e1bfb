package dev.muster.ingest.history;

import dev.muster.sql.event.InvalidEvent;

/// Why a row of a file is refused.
///
/// @param line  on which the row begins, from 1
/// @param field the column or field; empty where the row as a whole is meant
/// @param value as it stands in the file, shortened; empty where there is none
/// @param rule  what it must keep, as the end of a sentence that begins with the field
public record RefusedRow(long line, String field, String value, String rule) {

    private static final int LONGEST_VALUE = 60;

    public RefusedRow {
        String clean = value.replaceAll("\\p{Cntrl}", " ");
        value = clean.length() <= LONGEST_VALUE ? clean : clean.substring(0, LONGEST_VALUE) + "…";
        rule = rule.replaceAll("\\p{Cntrl}+", " ");
    }

    static RefusedRow of(long line, InvalidEvent broken, String value) {
        return new RefusedRow(line, broken.field(), value, broken.rule());
    }

    /// In one line: `line 7: rating (9) must be a whole number from 1 to 5.`
    @Override
    public String toString() {
        String what = field.isEmpty() ? "row" : field;
        return "line %d: %s%s %s.".formatted(line, what, value.isEmpty() ? "" : " (" + value + ")", rule);
    }
}
