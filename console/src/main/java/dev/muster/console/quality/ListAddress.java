package dev.muster.console.quality;

import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.Map;

/// How a list is filtered, as the address carries it.
///
/// @param words that a row must mention; empty for all rows
/// @param show  `open`, `done` or empty for both
record ListAddress(String words, String show) {

    static final ListAddress EMPTY = new ListAddress("", "");

    static ListAddress of(QueryParameters parameters) {
        return new ListAddress(
                parameters.getSingleParameter("q").orElse(""),
                parameters.getSingleParameter("show").orElse(""));
    }

    boolean keeps(ReviewRow row) {
        return switch (show) {
                    case "open" -> row.open();
                    case "done" -> !row.open();
                    default -> true;
                }
                && (words.isBlank() || row.mentions(words));
    }

    /// @param others what else stands in the address
    QueryParameters parameters(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(others);
        if (!words.isBlank()) {
            all.put("q", words);
        }
        if (!show.isBlank()) {
            all.put("show", show);
        }
        return QueryParameters.simple(all);
    }
}
