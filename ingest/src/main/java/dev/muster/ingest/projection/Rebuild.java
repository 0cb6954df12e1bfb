package dev.muster.ingest.projection;

import dev.muster.sql.Database;
import dev.muster.sql.agent.AgentQuarter;
import dev.muster.sql.agent.WorkKey;
import dev.muster.sql.conversation.Origin;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.Logged;
import dev.muster.sql.event.Position;
import dev.muster.sql.event.ProjectionPosition;
import dev.muster.sql.event.ProjectionPosition.Reached;
import dev.muster.sql.rebuild.RebuildTables;
import dev.muster.sql.rebuild.ToldOf;
import dev.muster.sql.volume.Volume;
import dev.muster.sql.volume.VolumeKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Computes the projections anew from the log that is kept, up to where the projector stands, and puts them in
/// the place of what is there.
///
/// It works beside the tables in use, in many short transactions, so that nobody who reads the log waits for
/// it; only the projector does. All of it is taken over in one transaction at the end: whatever breaks it off
/// before leaves everything as it was. What rests on days of the log that are gone, and what was imported,
/// stays.
public final class Rebuild {

    private static final int CHUNK = 5_000;

    /// The start of time, as far as the database goes back.
    public static final Instant ALL = Instant.EPOCH;

    /// How far it has come.
    ///
    /// @param done conversations
    /// @param of   how many they are
    public record Progress(long done, long of) {}

    /// Hears how far it has come, after each part.
    @FunctionalInterface
    public interface Listener {
        void heard(Progress progress);
    }

    private final Database database;
    private final EventLog log;
    private final ProjectionPosition position;
    private final RebuildTables shadow;
    private final Tables present;
    private final int chunk;

    public Rebuild(Database database, EventLog log) {
        this(database, log, CHUNK);
    }

    /// @param chunk conversations to fold at a time
    Rebuild(Database database, EventLog log, int chunk) {
        this.database = database;
        this.log = log;
        this.chunk = chunk;
        position = new ProjectionPosition(database, Projector.NAME);
        shadow = new RebuildTables(database);
        present = Tables.of(database);
    }

    /// @param from at a full quarter of an hour: intervals from it on, and conversations with an event since;
    ///     [#ALL] for everything
    public Mono<Rebuilt> run(Instant from, Listener listener) {
        return position.holding(Mono.usingWhen(
                Mono.fromSupplier(() -> database.with(RebuildTables.SCHEMA)),
                beside -> position.read().map(Reached::position).flatMap(upTo -> build(beside, upTo, from, listener)),
                // Closing waits.
                beside -> Mono.fromRunnable(beside::close).subscribeOn(Schedulers.boundedElastic())));
    }

    private Mono<Rebuilt> build(Database beside, Position upTo, Instant from, Listener listener) {
        Tables tables = Tables.of(beside);
        return shadow.prepare(upTo, from).flatMap(count -> {
            AtomicLong done = new AtomicLong();
            return shadow.next(null, chunk)
                    .expand(told -> shadow.next(told.getLast(), chunk))
                    .concatMap(
                            told -> histories(told, upTo)
                                    .publishOn(Schedulers.parallel())
                                    .flatMap(histories ->
                                            add(tables, histories, from).as(beside.transaction()::transactional))
                                    .then(Mono.fromRunnable(
                                            () -> listener.heard(new Progress(done.addAndGet(told.size()), count)))),
                            1)
                    .then(shadow.addFrozenParts(from))
                    .then(addWork(beside, tables, from))
                    .then(shadow.addStates(upTo, from))
                    .then(take(from))
                    .map(different -> new Rebuilt(count, different));
        });
    }

    private Mono<Map<ConversationId, History>> histories(List<ToldOf> told, Position upTo) {
        List<ConversationId> ids = told.stream().map(ToldOf::id).toList();
        return present.conversations()
                .origins(ids)
                .zipWith(
                        log.of(ids, told.getFirst().first(), upTo).collectList(),
                        (origins, events) -> fold(origins, events));
    }

    private static Map<ConversationId, History> fold(List<Origin> origins, List<Logged> events) {
        Map<ConversationId, List<Logged>> told = new HashMap<>();
        events.forEach(logged -> told.computeIfAbsent(
                        Objects.requireNonNull(logged.event().conversation()), _ -> new ArrayList<>())
                .add(logged));
        Map<ConversationId, History> histories = new HashMap<>();
        origins.stream()
                .filter(origin -> origin.base() != null)
                .forEach(origin -> histories.put(
                        origin.id(), History.of(origin.base(), told.getOrDefault(origin.id(), List.of()))));
        told.forEach((id, logged) -> histories.computeIfAbsent(id, _ -> History.of(null, logged)));
        // What its base holds whole is as it was frozen.
        histories.values().removeIf(history -> history.events().isEmpty());
        return histories;
    }

    private static Mono<Void> add(Tables tables, Map<ConversationId, History> histories, Instant from) {
        Changes changes = Changes.between(Map.of(), histories);
        Map<VolumeKey, Volume> volumes = new HashMap<>(changes.volumes());
        volumes.keySet().removeIf(key -> key.interval().start().isBefore(from));
        return (changes.conversations().isEmpty()
                        ? Mono.<Void>empty()
                        : tables.conversations().replace(changes.conversations()))
                .then(volumes.isEmpty() ? Mono.empty() : tables.volumes().add(volumes))
                .then(tables.parts()
                        .add(changes.come().stream()
                                .filter(part -> !part.quarter().start().isBefore(from))
                                .toList()));
    }

    /// After all parts are there.
    private Mono<Void> addWork(Database beside, Tables tables, Instant from) {
        return tables.parts()
                .openQuarters(from)
                .buffer(chunk)
                .concatMap(
                        quarters -> tables.parts().of(quarters).collectList().flatMap(parts -> {
                            Map<WorkKey, Duration> work = Changes.work(empty(quarters), List.of(), parts);
                            Map<VolumeKey, Volume> volumes =
                                    Changes.between(Map.of(), Map.of()).volumes(work);
                            return tables.work()
                                    .add(work)
                                    .then(tables.volumes().add(volumes))
                                    .as(beside.transaction()::transactional);
                        }),
                        1)
                .then();
    }

    private static Map<AgentQuarter, Quarter> empty(List<AgentQuarter> quarters) {
        Map<AgentQuarter, Quarter> empty = new HashMap<>();
        quarters.forEach(quarter -> empty.put(quarter, new Quarter()));
        return empty;
    }

    private Mono<Long> take(Instant from) {
        return shadow.take(from)
                .flatMap(different -> position.disturb().thenReturn(different))
                .as(database.transaction()::transactional);
    }
}
