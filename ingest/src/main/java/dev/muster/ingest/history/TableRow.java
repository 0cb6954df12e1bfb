package dev.muster.ingest.history;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row of a table under its header.
///
/// @param line  on which it begins
/// @param cells by column; without those that are empty
record TableRow(long line, Map<String, String> cells) {

    @Nullable
    String get(String column) {
        return cells.get(column);
    }

    /// As it stands; empty where the cell is.
    String text(String column) {
        return cells.getOrDefault(column, "");
    }
}
