package dev.muster.ingest.history;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The rows of an open file, one after the other.
interface HistoryRows extends Closeable {

    /// Null at the end.
    ///
    /// @throws UnreadableHistory where what follows cannot be told apart into rows
    @Nullable
    HistoryRow next() throws IOException;
}
