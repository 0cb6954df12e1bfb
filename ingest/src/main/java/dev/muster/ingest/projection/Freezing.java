package dev.muster.ingest.projection;

import dev.muster.sql.Database;
import dev.muster.sql.agent.ActivePart;
import dev.muster.sql.agent.AgentQuarter;
import dev.muster.sql.agent.WorkKey;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.Position;
import dev.muster.sql.event.ProjectionPosition;
import dev.muster.sql.volume.Volume;
import dev.muster.sql.volume.VolumeKey;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/// Makes what was projected independent of the first days of the log, so that they can be dropped.
///
/// A conversation of which an event lies in such a day is frozen: its row as it is becomes the ground on which
/// what comes later is told, and its shares in counts and work are booked for good. What is told of it later,
/// also of times long gone, goes on from there and is counted by itself: nothing is wiped and nothing counted
/// anew.
public final class Freezing {

    private static final int CHUNK = 2_000;

    private final Database database;
    private final EventLog log;
    private final ProjectionPosition position;
    private final Tables tables;
    private final Histories histories;
    private final int chunk;

    public Freezing(Database database, EventLog log) {
        this(database, log, CHUNK);
    }

    /// @param chunk conversations to freeze in one transaction
    Freezing(Database database, EventLog log, int chunk) {
        this.database = database;
        this.log = log;
        this.chunk = chunk;
        position = new ProjectionPosition(database, Projector.NAME);
        tables = Tables.of(database);
        histories = new Histories(log, tables.conversations(), 0);
    }

    /// Freezes everything that rests on a day or on one before it, some conversations a transaction; between
    /// them the projector goes on. Idempotent, and goes on where it was broken off.
    ///
    /// @return whether nothing rests on these days any more; false where the projector has not read them to
    ///     their end
    public Mono<Boolean> upTo(LocalDate day) {
        return step(day)
                .expand(frozen -> frozen == chunk ? step(day) : Mono.empty())
                .last()
                .then(dropFrozen())
                .thenReturn(true)
                .onErrorResume(Behind.class, _ -> Mono.just(false));
    }

    private Mono<Void> dropFrozen() {
        return position.lock()
                .then(tables.parts().dropFrozen())
                .then(position.disturb())
                .as(database.transaction()::transactional);
    }

    private Mono<Integer> step(LocalDate day) {
        return position.lock()
                .then(position.read())
                .flatMap(reached -> log.goesOnIn(day, reached.position())
                        .flatMap(behind -> behind ? Mono.error(new Behind()) : freeze(day, reached.position())))
                .as(database.transaction()::transactional);
    }

    private Mono<Integer> freeze(LocalDate day, Position reached) {
        return tables.conversations()
                .restingOn(day, chunk)
                .collectList()
                .flatMap(ids -> ids.isEmpty()
                        ? Mono.just(0)
                        : histories
                                .of(ids, reached, reached)
                                .flatMap(told -> freeze(told.values()))
                                .then(tables.conversations().freeze(ids, reached))
                                .then(position.disturb())
                                .thenReturn(ids.size()));
    }

    private Mono<Void> freeze(Collection<History> told) {
        Map<VolumeKey, Volume> counts = new HashMap<>();
        List<ActivePart> parts = new ArrayList<>();
        for (History history : told) {
            history.folded().volumes().forEach((key, volume) -> counts.merge(key, volume, Volume::plus));
            parts.addAll(history.folded().parts());
        }
        List<ActivePart> frozen = parts.stream().map(ActivePart::asFrozen).toList();
        return book(parts, frozen)
                .doOnNext(work -> work.forEach((key, share) -> counts.merge(
                        new VolumeKey(key.queue(), key.channel(), key.quarter().interval()),
                        new Volume(0, 0, 0, 0, 0, 0, share),
                        Volume::plus)))
                .then(Mono.defer(() -> counts.isEmpty()
                        ? Mono.empty()
                        : tables.volumes()
                                .add(negated(counts))
                                .then(tables.volumes().freeze(counts))));
    }

    /// Moves the work of some parts: what it comes to.
    private Mono<Map<WorkKey, Duration>> book(List<ActivePart> parts, List<ActivePart> frozen) {
        Set<AgentQuarter> quarters = parts.stream().map(ActivePart::quarter).collect(Collectors.toSet());
        if (quarters.isEmpty()) {
            return Mono.just(Map.of());
        }
        return new Quarters(tables.parts(), 0).take(quarters).flatMap(in -> {
            Map<WorkKey, Duration> lost = Changes.work(in, parts, frozen);
            Map<WorkKey, Duration> moved = new HashMap<>();
            lost.forEach((key, share) -> moved.put(key, share.negated()));
            return tables.parts()
                    .remove(parts)
                    .then(tables.parts().add(frozen))
                    .then(tables.work().add(lost))
                    .then(tables.work().freeze(moved))
                    .thenReturn(moved);
        });
    }

    private static Map<VolumeKey, Volume> negated(Map<VolumeKey, Volume> counts) {
        Map<VolumeKey, Volume> negated = new HashMap<>();
        counts.forEach((key, volume) -> negated.put(key, volume.negated()));
        return negated;
    }

    /// The projector has not come so far.
    private static final class Behind extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Behind() {
            super("The projection has not read the log so far.");
        }
    }
}
