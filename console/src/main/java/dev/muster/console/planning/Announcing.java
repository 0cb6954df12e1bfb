package dev.muster.console.planning;

import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SiteId;
import dev.muster.sql.access.Users;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.forecast.ForecastEvents;
import dev.muster.sql.forecast.KeptEvent;
import dev.muster.sql.forecast.SiteEvent;
import dev.muster.sql.forecast.VolumeExpectations;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// What planners tell beforehand: events, and volumes of queues to come. Forecasts made from then on follow it; those
/// made before stay as they are.
public final class Announcing {

    private final Users users;
    private final DirectoryRepository directory;
    private final ForecastEvents events;
    private final VolumeExpectations volumes;
    private final TransactionalOperator transaction;

    public Announcing(
            Users users,
            DirectoryRepository directory,
            ForecastEvents events,
            VolumeExpectations volumes,
            TransactionalOperator transaction) {
        this.users = users;
        this.directory = directory;
        this.events = events;
        this.volumes = volumes;
        this.transaction = transaction;
    }

    /// Keeps an event where none of its kind stands for a part of its days.
    ///
    /// @param login of who tells it: a planner of the site
    public Mono<Announced> announce(SiteEvent wish, String login) {
        return allowed(
                wish.site(),
                login,
                known -> unknown(known, wish.site(), wish.queue())
                        .<Mono<Announced>>map(Announcing::refused)
                        .orElseGet(() -> events.hold()
                                .thenMany(events.standing(wish.site()))
                                .filter(kept -> kept.event().collides(wish))
                                .next()
                                .<Announced>map(Announced.Colliding::new)
                                .switchIfEmpty(Mono.defer(() -> events.add(wish, login))
                                        .map(Announced.Done::new))));
    }

    /// Withdraws an event; forecasts made from then on know nothing of it.
    ///
    /// @param reason why, not blank
    /// @param login  of who withdraws it: a planner of the site
    public Mono<Announced> withdraw(long id, String reason, String login) {
        return events.find(id)
                .flatMap(kept -> allowed(
                        kept.event().site(),
                        login,
                        _ -> events.withdraw(id, reason, login)
                                .flatMap(now -> events.find(id).map(after -> outcome(now, after)))))
                .defaultIfEmpty(new Announced.Refused("There is no event %d.".formatted(id)));
    }

    /// Keeps what is expected of a queue that has not shown it yet.
    ///
    /// @param perDay mean conversations of an open day, more than 0
    /// @param login  of who expects it: a planner of the queue's site
    /// @return why it was refused, in a sentence; empty where it was kept
    public Mono<Optional<String>> expect(Queue queue, double perDay, String reason, String login) {
        return planner(queue.site(), login)
                .flatMap(_ -> volumes.add(queue.id(), perDay, reason, login).thenReturn(Optional.<String>empty()))
                .defaultIfEmpty(
                        Optional.of("Only planners of its site say what %s is to expect.".formatted(queue.name())))
                .as(transaction::transactional);
    }

    private static Announced outcome(boolean now, KeptEvent after) {
        return now ? new Announced.Done(after) : new Announced.Withdrawn(after);
    }

    private static Optional<String> unknown(Directory known, SiteId site, @Nullable QueueId queue) {
        boolean there = queue == null
                ? known.site(site).isPresent()
                : known.queue(queue).filter(found -> found.site().equals(site)).isPresent();
        return there ? Optional.empty() : Optional.of("Site (%s) has no queue (%s).".formatted(site, queue));
    }

    private Mono<Announced> allowed(SiteId site, String login, Function<Directory, Mono<Announced>> then) {
        return planner(site, login)
                .flatMap(then)
                .switchIfEmpty(refused("Only planners of the site tell what is to come."))
                .as(transaction::transactional);
    }

    /// The directory, where a login may plan the site; else empty.
    private Mono<Directory> planner(SiteId site, String login) {
        return users.find(login)
                .filter(account -> Planners.mayPlan(account, site))
                .flatMap(_ -> directory.load());
    }

    private static Mono<Announced> refused(String why) {
        return Mono.just(new Announced.Refused(why));
    }
}
