package dev.muster.sql.directory;

import dev.muster.sql.Words;

/// Opening hours by name.
///
/// @param value 1 to 80 characters: letters, digits and `. _ -`
public record CalendarId(String value) implements Comparable<CalendarId> {

    public CalendarId {
        Words.requireId("Calendar", value);
    }

    @Override
    public int compareTo(CalendarId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
