package dev.muster.console.reports.workbook;

/// A column of a table.
///
/// @param heading what stands in it, with its unit where there is one
/// @param look how its values are shown
/// @param width in characters, 4 to 120
public record Column(String heading, Look look, int width) {

    public Column {
        if (width < 4 || width > 120) {
            throw new IllegalArgumentException("Column width (%d) must be 4 to 120 characters.".formatted(width));
        }
    }
}
