package dev.muster.ingest.log;

import dev.muster.sql.Outage;
import dev.muster.sql.event.Appended;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.Incoming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/// Commits events in groups: an idle lane takes every request that waits and stores them in one transaction.
///
/// A commit costs much the same for one event and for a hundred, so another lane opens only when a group is waiting
/// that is worth it, or when the lanes at work are slow: one that hangs holds up nobody for long.
///
/// Each request learns its own result, and only after the commit. A request is stored whole or not at all. Where the
/// database refuses a row, the group is halved until the request with that row stands alone: it fails, no other does.
///
/// A request whose sender has gone is stored all the same. It takes memory until then, which nothing else counts.
public final class EventIntake {

    private static final Logger LOGGER = LoggerFactory.getLogger(EventIntake.class);
    private static final int LANES = 2;
    private static final int WORTH_A_LANE = 1_000;
    private static final Duration SLOW = Duration.ofMillis(200);
    private static final int MOST_IN_GROUP = 10_000;
    private static final int MOST_WAITING = 100_000;
    private static final Duration LONGEST_COMMIT = Duration.ofSeconds(30);
    private static final long MEBIBYTE = 1024 * 1024;

    private record Waiting(List<Incoming> request, MonoSink<Receipt> result) {

        long characters() {
            return EventIntake.characters(request);
        }
    }

    private final EventLog log;
    private final Consumer<GroupCommit> told;
    private final long mostCharacters;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger eventsWaiting = new AtomicInteger();
    private final AtomicLong charactersHeld = new AtomicLong();
    private final AtomicInteger lanesBusy = new AtomicInteger();
    private final AtomicBoolean looksAgain = new AtomicBoolean();
    private volatile long lastTaken = System.nanoTime();

    /// @param told of every commit, on the thread that ends it; should it throw, that is logged and changes nothing
    public EventIntake(EventLog log, Consumer<GroupCommit> told) {
        this(log, told, Math.clamp(Runtime.getRuntime().maxMemory() / 16, 32 * MEBIBYTE, 256 * MEBIBYTE));
    }

    /// @param mostCharacters of bodies, from which on nothing more is taken until some are stored
    EventIntake(EventLog log, Consumer<GroupCommit> told, long mostCharacters) {
        this.log = log;
        this.told = told;
        this.mostCharacters = mostCharacters;
    }

    /// Completes after the commit; what is refused by rule in the words is taken out before. Fails with [IntakeFull]
    /// where too much waits already, and as [Outage] tells where the database is away.
    public Mono<Receipt> accept(List<Incoming> request) {
        return Mono.create(result -> {
            long held = charactersHeld.get();
            if (held >= mostCharacters) {
                result.error(new IntakeFull("Characters", held, mostCharacters));
                return;
            }
            int events = eventsWaiting.addAndGet(request.size());
            if (events > MOST_WAITING) {
                eventsWaiting.addAndGet(-request.size());
                result.error(new IntakeFull("Events", events, MOST_WAITING));
                return;
            }
            List<Incoming> redacted = request.stream()
                    .map(incoming -> new Incoming(incoming.event(), Redaction.redact(incoming.content())))
                    .toList();
            Waiting waits = new Waiting(redacted, result);
            charactersHeld.addAndGet(waits.characters());
            waiting.add(waits);
            work();
        });
    }

    /// Puts idle lanes to work while something waits. Called whenever something is added or a lane becomes idle.
    private void work() {
        while (!waiting.isEmpty() && claimLane()) {
            List<Waiting> group = takeGroup();
            if (group.isEmpty()) {
                lanesBusy.decrementAndGet();
            } else {
                commit(group).collectList().subscribe(answers -> next(group, answers));
            }
        }
        if (!waiting.isEmpty() && lanesBusy.get() < LANES) {
            lookAgain();
        }
    }

    /// Somebody waits for a lane that may turn out to hang, and nobody else need come: so there is a look when it would
    /// be slow. One is on its way at most.
    private void lookAgain() {
        if (!looksAgain.get() && looksAgain.compareAndSet(false, true)) {
            Mono.delay(SLOW).subscribe(_ -> {
                looksAgain.set(false);
                work();
            });
        }
    }

    /// The lane is free before the senders are told, so that the next group is on its way while they are.
    private void next(List<Waiting> group, List<Runnable> answers) {
        charactersHeld.addAndGet(-group.stream().mapToLong(Waiting::characters).sum());
        lanesBusy.decrementAndGet();
        work();
        answers.forEach(Runnable::run);
    }

    private boolean claimLane() {
        int free = eventsWaiting.get() >= WORTH_A_LANE || System.nanoTime() - lastTaken > SLOW.toNanos() ? LANES : 1;
        return lanesBusy.getAndUpdate(busy -> busy < free ? busy + 1 : busy) < free;
    }

    private List<Waiting> takeGroup() {
        List<Waiting> group = new ArrayList<>();
        int events = 0;
        while (events < MOST_IN_GROUP) {
            Waiting next = waiting.poll();
            if (next == null) {
                break;
            }
            group.add(next);
            events += next.request.size();
        }
        eventsWaiting.addAndGet(-events);
        lastTaken = System.nanoTime();
        return group;
    }

    /// What each request of the group is to be told.
    private Flux<Runnable> commit(List<Waiting> group) {
        List<Incoming> all = group.stream().flatMap(one -> one.request.stream()).toList();
        return Mono.defer(() -> {
                    long start = System.nanoTime();
                    return log.append(all).timeout(LONGEST_COMMIT).<Runnable>map(appended -> {
                        GroupCommit commit =
                                new GroupCommit(group.size(), all.size(), Duration.ofNanos(System.nanoTime() - start));
                        return () -> {
                            tell(commit);
                            tell(group, appended);
                        };
                    });
                })
                .flux()
                .onErrorResume(failure -> group.size() == 1 || Outage.is(failure)
                        ? Flux.just(() -> group.forEach(one -> one.result.error(failure)))
                        : commit(group.subList(0, group.size() / 2))
                                .concatWith(commit(group.subList(group.size() / 2, group.size()))));
    }

    /// Of the bodies: what is read of them is in proportion.
    private static long characters(List<Incoming> request) {
        long characters = 0;
        for (Incoming incoming : request) {
            String body = incoming.content().body();
            characters += body == null ? 0 : body.length();
        }
        return characters;
    }

    /// The commit holds, whatever the listener makes of it.
    private void tell(GroupCommit commit) {
        try {
            told.accept(commit);
        } catch (RuntimeException e) {
            LOGGER.error("Who is told of a commit failed.", e);
        }
    }

    private static void tell(List<Waiting> group, Appended appended) {
        int from = 0;
        for (Waiting one : group) {
            int to = from + one.request.size();
            Appended part = new Appended(appended.isNew().subList(from, to));
            one.result.success(new Receipt(part.accepted(), part.duplicates()));
            from = to;
        }
    }
}
