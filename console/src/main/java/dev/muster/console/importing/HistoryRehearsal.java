package dev.muster.console.importing;

import dev.muster.ingest.history.HistoryGroup;
import dev.muster.ingest.history.HistoryImporter;
import dev.muster.ingest.history.HistoryStep;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.Rehearsal;
import java.util.Objects;
import reactor.core.publisher.Flux;

/// One rehearsal over all files of an import, so that what several of them tell is new once.
///
/// It waits for the database: not for the thread of a page.
public final class HistoryRehearsal implements AutoCloseable {

    private final Rehearsal rehearsal;

    public HistoryRehearsal(EventLog log) {
        rehearsal = Objects.requireNonNull(log.rehearsal().block());
    }

    Flux<HistoryStep> of(Flux<HistoryGroup> groups) {
        return HistoryImporter.rehearse(groups, rehearsal);
    }

    @Override
    public void close() {
        rehearsal.end().block();
    }
}
