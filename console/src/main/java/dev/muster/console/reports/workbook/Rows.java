package dev.muster.console.reports.workbook;

/// Rows of a table, one after the other, counted from 0.
///
/// @param from the first
/// @param to the last, included
public record Rows(int from, int to) {

    public Rows {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("Rows (%d to %d) must be ordered and not negative.".formatted(from, to));
        }
    }

    int size() {
        return to - from + 1;
    }
}
