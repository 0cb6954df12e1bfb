package dev.muster.ingest.live;

import dev.muster.forecasting.AgentId;
import dev.muster.ingest.projection.Folded;
import dev.muster.ingest.projection.Histories;
import dev.muster.ingest.projection.History;
import dev.muster.ingest.projection.Projector;
import dev.muster.ingest.projection.Step;
import dev.muster.sql.Database;
import dev.muster.sql.conversation.Conversations;
import dev.muster.sql.conversation.ProjectedConversations;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.Position;
import dev.muster.sql.event.ProjectionPosition;
import dev.muster.sql.event.ProjectionPosition.Reached;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
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
/// goes on from there; outages of the database are waited through. What is shown is as old as the last event
/// read.
public final class LiveState {

    private static final Logger LOGGER = LoggerFactory.getLogger(LiveState.class);
    private static final int BATCH = 10_000;
    private static final int CHUNK = 2_000;
    private static final Duration BETWEEN_SNAPSHOTS = Duration.ofMillis(250);
    private static final Duration AGENTS_REMEMBERED = Duration.ofDays(1);

    /// Between looks into the log: nobody sees more, and what is told in the meantime is folded once.
    private static final Duration PACE = BETWEEN_SNAPSHOTS;

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final EventLog log;
    private final Conversations conversations;
    private final ProjectionPosition projected;
    private final Histories histories;
    private final InstantSource clock;
    private final LiveSettings settings;
    private final Map<ConversationId, Folded> told = new ConcurrentHashMap<>();
    private final Map<AgentId, Event> states = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Mono<LiveSnapshot> recent =
            Mono.fromSupplier(this::current).subscribeOn(Schedulers.parallel()).cache(BETWEEN_SNAPSHOTS);
    private volatile @Nullable Position position;
    private volatile Instant kept = Instant.MIN;

    public LiveState(Database database, EventLog log, InstantSource clock, LiveSettings settings) {
        this.log = log;
        this.clock = clock;
        this.settings = settings;
        conversations = new Conversations(database);
        projected = new ProjectionPosition(database, Projector.NAME);
        histories = new Histories(log, new ProjectedConversations(database), Histories.usualCapacity());
    }

    /// Follows the log until it is cancelled. One subscriber keeps the state for all who look at it.
    public Flux<Position> follow() {
        return log.ticks()
                .concatMap(
                        _ -> catchUp()
                                .onErrorResume(this::pause)
                                .concatWith(Mono.delay(PACE).then(Mono.empty())),
                        1);
    }

    /// Reads what is in the log now: the positions reached.
    Flux<Position> catchUp() {
        Mono<Position> begun = Mono.fromSupplier(() -> position).switchIfEmpty(begin());
        return begun.flatMapMany(from -> step(from).expand(done -> done.more() ? step(done.upTo()) : Mono.empty()))
                .map(Step::upTo);
    }

    /// The state at this moment.
    public LiveSnapshot current() {
        Instant now = clock.instant();
        return position == null
                ? new LiveSnapshot(now, false, List.of(), List.of())
                : LiveFold.at(now, settings, told.values(), states);
    }

    /// The state a quarter of a second ago at most: all who ask within that time share one snapshot, which is made on a
    /// thread where it holds up nobody else.
    public Mono<LiveSnapshot> recent() {
        return recent;
    }

    /// The state now and whenever it has changed, at most four times a second; once a second even where only
    /// waits grow. A slow subscriber is given the newest.
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
                .map(Reached::position)
                .flatMap(from -> conversations
                        .openOrSince(since)
                        .buffer(CHUNK)
                        .concatMap(ids -> histories.of(ids, from, from))
                        .doOnNext(this::tell)
                        .then(loadAgents())
                        .then(Mono.fromRunnable(() -> reached(from)))
                        .thenReturn(from));
    }

    private Mono<Step> step(Position from) {
        return log.after(from, BATCH)
                .map(page -> Step.of(page, from))
                .filter(step -> !step.isEmpty())
                .flatMap(step -> projected
                        .read()
                        .flatMap(table -> histories.of(step.ids(), from, table.position()))
                        .publishOn(Schedulers.parallel())
                        .map(step::after)
                        .doOnNext(after -> {
                            tell(after);
                            step.agentStates().forEach(state -> keep(state.event()));
                            histories.remember(after);
                            reached(step.upTo());
                        })
                        .thenReturn(step));
    }

    private void tell(Map<ConversationId, History> histories) {
        Instant dayStart = settings.dayStart(clock.instant());
        histories.forEach((id, history) ->
                told.compute(id, (_, _) -> isOver(history.folded(), dayStart) ? null : history.folded()));
        forget(dayStart);
    }

    private Mono<Void> loadAgents() {
        return log.agentStates(clock.instant().minus(AGENTS_REMEMBERED))
                .doOnNext(this::keep)
                .then();
    }

    private void keep(Event state) {
        state.actor().asAgent().ifPresent(agent -> states.merge(agent, state, LiveState::later));
    }

    private static Event later(Event one, Event other) {
        return Event.ORDER.compare(one, other) < 0 ? other : one;
    }

    /// Lets go of yesterday when a day begins.
    private void forget(Instant dayStart) {
        if (!dayStart.equals(kept)) {
            told.values().removeIf(folded -> isOver(folded, dayStart));
            kept = dayStart;
        }
    }

    /// Closed, and last told of before the day began.
    private static boolean isOver(Folded folded, Instant dayStart) {
        return folded.conversation().state().isClosed()
                && folded.conversation().at().lastEvent().isBefore(dayStart);
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
