package dev.muster.ingest.history;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How files of the past are to be read where they do not say it themselves.
///
/// @param zone    the clock of times without an offset; null where such times are refused
/// @param source  the source of events made from a table of conversations that has no column for it
/// @param columns for headings that are not ours the column that is meant, such as `Created at` → `opened_at`
/// @param lenient whether columns that are not ours are passed over rather than refused
public record HistoryReading(@Nullable ZoneId zone, String source, Map<String, String> columns, boolean lenient) {

    /// The source where none is named.
    public static final String SOURCE = "history";

    /// Everything as the file says it.
    public static final HistoryReading AS_IT_STANDS = new HistoryReading(null, SOURCE, Map.of(), false);

    public HistoryReading {
        columns = Map.copyOf(columns);
    }

    /// Ours for a heading as it stands.
    String column(String heading) {
        return columns.getOrDefault(heading, heading);
    }
}
