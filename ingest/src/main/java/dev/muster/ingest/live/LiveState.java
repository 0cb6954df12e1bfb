package dev.muster.ingest.live;

import dev.muster.forecasting.AgentId;
import dev.muster.ingest.projection.ConversationFold;
import dev.muster.ingest.projection.Folded;
import dev.muster.ingest.projection.Projector;
import dev.muster.sql.Database;
import dev.muster.sql.conversation.Conversations;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.Logged;
import dev.muster.sql.event.Position;
import dev.muster.sql.event.ProjectionPosition;
import dev.muster.sql.event.Touched;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// What happens now, kept current by following the log: within half a second of a commit, and at once where
/// PostgreSQL's hint arrives.
///
/// It begins with the conversations that are not closed and those of today, at the projector's position, and
/// goes on from there; outages of the database are waited through. What is shown is as old as the last event read.
public final class LiveState {

    private static final Logger LOGGER = LoggerFactory.getLogger(LiveState.class);
    private static final int BATCH = 10_000;
    private static final int CHUNK = 2_000;
    private static final Duration BETWEEN_SNAPSHOTS = Duration.ofMillis(250);
    private static final Duration AGENTS_REMEMBERED = Duration.ofDays(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final EventLog log;
    private final Conversations conversations;
    private final ProjectionPosition projected;
    private final InstantSource clock;
    private final LiveSettings settings;
    private final Map<ConversationId, Folded> told = new ConcurrentHashMap<>();
    private final Map<AgentId, Event> states = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Position position;

    public LiveState(Database database, EventLog log, InstantSource clock, LiveSettings settings) {
        this.log = log;
        this.clock = clock;
        this.settings = settings;
        conversations = new Conversations(database);
        projected = new ProjectionPosition(database, Projector.NAME);
    }

    /// Follows the log until it is cancelled. One subscriber keeps the state for all who look at it.
    public Flux<Position> follow() {
        return log.ticks().concatMap(_ -> catchUp().onErrorResume(this::pause), 1);
    }

    /// Reads what is in the log now: the positions reached.
    Flux<Position> catchUp() {
        Mono<Position> begun = Mono.fromSupplier(() -> position).switchIfEmpty(begin());
        return begun.flatMapMany(from -> step(from).expand(done -> done.more() ? step(done.upTo()) : Mono.empty()))
                .map(Touched::upTo);
    }

    /// The state at this moment.
    public LiveSnapshot current() {
        Instant now = clock.instant();
        return position == null
                ? new LiveSnapshot(now, false, List.of(), List.of())
                : LiveFold.at(now, settings, told.values(), states);
    }

    /// The state now and whenever it has changed, at most four times a second; once a second even where only waits
    /// grow.
    /// A slow subscriber is given the newest.
    public Flux<LiveSnapshot> snapshots() {
        return Flux.interval(Duration.ZERO, BETWEEN_SNAPSHOTS)
                .onBackpressureLatest()
                .map(tick -> Math.max(changes.get(), 0) * 1_000_000 + tick / 4)
                .distinctUntilChanged()
                .map(_ -> current());
    }

    private Mono<Position> begin() {
        Instant since = settings.dayStart(clock.instant());
        return projected
                .read()
                .flatMap(from -> conversations
                        .openOrSince(since)
                        .buffer(CHUNK)
                        .concatMap(this::load)
                        .then(loadAgents())
                        .thenReturn(from))
                .doOnNext(this::reached);
    }

    private Mono<Touched> step(Position from) {
        Instant since = settings.dayStart(clock.instant());
        return log.touched(from, BATCH)
                .flatMap(touched -> refresh(touched, since)
                        .then(touched.agentStates() ? loadAgents() : Mono.empty())
                        .then(Mono.fromRunnable(() -> forget(since)))
                        .thenReturn(touched))
                .doOnNext(touched -> reached(touched.upTo()));
    }

    /// Reads anew the conversations that are told of. Those the past has closed are let go, also where they were open
    /// when a part of their events had been read.
    private Mono<Void> refresh(Touched touched, Instant since) {
        return touched.conversations().isEmpty()
                ? Mono.empty()
                : log.current(touched.conversations(), since)
                        .collectList()
                        .doOnNext(current -> {
                            Set<ConversationId> closed = new HashSet<>(touched.conversations());
                            current.forEach(closed::remove);
                            told.keySet().removeAll(closed);
                        })
                        .flatMapIterable(current -> current)
                        .buffer(CHUNK)
                        .concatMap(this::load)
                        .then();
    }

    private Mono<Void> load(Collection<ConversationId> ids) {
        return log.of(ids, Position.END)
                .map(Logged::event)
                .collect(() -> new HashMap<ConversationId, List<Event>>(), LiveState::gather)
                .publishOn(Schedulers.parallel())
                .doOnNext(byId -> byId.forEach((id, events) -> told.put(id, ConversationFold.fold(events))))
                .then();
    }

    private static void gather(Map<ConversationId, List<Event>> byId, Event event) {
        byId.computeIfAbsent(Objects.requireNonNull(event.conversation()), _ -> new ArrayList<>())
                .add(event);
    }

    private Mono<Void> loadAgents() {
        return log.agentStates(clock.instant().minus(AGENTS_REMEMBERED))
                .doOnNext(event -> event.actor().asAgent().ifPresent(agent -> states.put(agent, event)))
                .then();
    }

    /// Lets go of what is closed and was last told of before the day began.
    private void forget(Instant since) {
        told.values()
                .removeIf(folded -> folded.conversation().state().isClosed()
                        && folded.conversation().at().lastEvent().isBefore(since));
    }

    private void reached(Position upTo) {
        position = upTo;
        changes.incrementAndGet();
    }

    private Mono<Position> pause(Throwable failure) {
        LOGGER.warn("The live state stands still and tries again: {}", failure.toString());
        return Mono.delay(PAUSE_AFTER_FAILURE).then(Mono.empty());
    }
}
