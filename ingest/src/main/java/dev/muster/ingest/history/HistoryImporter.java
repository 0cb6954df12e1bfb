package dev.muster.ingest.history;

import dev.muster.ingest.log.EventIntake;
import dev.muster.sql.event.EventId;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.Incoming;
import dev.muster.sql.event.Rehearsal;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Brings past conversations into the event log as any sender does: received now, occurred then, each event once.
///
/// Rows that are refused are passed on and not stored; whoever wants all or nothing reads the file first.
public final class HistoryImporter {

    /// Groups that are read while one is stored.
    private static final int AHEAD = 1;

    private final EventIntake intake;

    public HistoryImporter(EventLog log) {
        intake = new EventIntake(log, _ -> {});
    }

    /// Stores groups one after the other, each in one transaction. Idempotent. Fails as the log does; what was reported
    /// before is stored then.
    public Flux<HistoryStep> store(Flux<HistoryGroup> groups) {
        return groups.concatMap(
                group -> group.events().isEmpty()
                        ? Mono.just(HistoryStep.of(group, 0))
                        : intake.accept(group.events()).map(receipt -> HistoryStep.of(group, receipt.accepted())),
                AHEAD);
    }

    /// What [#store(Flux)] would do with groups now, after all that was rehearsed before. Nothing is stored.
    public static Flux<HistoryStep> rehearse(Flux<HistoryGroup> groups, Rehearsal rehearsal) {
        return rehearsal
                .count(groups, HistoryImporter::keys)
                .map(counted -> HistoryStep.of(counted.getT1(), counted.getT2()));
    }

    private static List<EventId> keys(HistoryGroup group) {
        return group.events().stream()
                .map((Incoming incoming) -> incoming.event().key())
                .toList();
    }
}
