package dev.muster.sql.roster;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SiteId;
import dev.muster.scheduler.roster.Period;
import dev.muster.scheduler.roster.Roster;
import dev.muster.scheduler.roster.Shift;
import dev.muster.sql.Database;
import dev.muster.sql.Saved;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Keeps rosters: drafts and scenarios that change, and what is published of them.
public final class Rosters {

    private final TransactionalOperator transaction;
    private final HeadTable heads;
    private final ShiftTable shifts;

    public Rosters(Database database) {
        transaction = database.transaction();
        heads = new HeadTable(database.client());
        shifts = new ShiftTable(database.client());
    }

    /// Keeps a new draft or scenario as the next version for its site and period.
    public Mono<StoredRoster> save(NewRoster roster) {
        return heads.holdSite(roster.site())
                .then(heads.insert(roster))
                .flatMap(head -> shifts.replace(head.id(), roster.roster().shifts())
                        .thenReturn(new StoredRoster(head, roster.roster())))
                .as(transaction::transactional);
    }

    /// Puts other shifts into a draft or a scenario.
    ///
    /// @param read   as it was read; its revision must still be the current one
    /// @param edited of the same period
    public Mono<Saved<StoredRoster>> change(RosterHead read, Roster edited) {
        if (!edited.period().equals(read.period())) {
            throw new IllegalArgumentException("The period of roster %d (%s) must stay as it is (%s)."
                    .formatted(read.id(), edited.period(), read.period()));
        }
        Mono<Saved<StoredRoster>> done = heads.touch(read.id(), read.revision())
                .flatMap(head -> shifts.replace(head.id(), edited.shifts())
                        .thenReturn(new Saved.Done<>(new StoredRoster(head, edited))));
        Mono<Saved<StoredRoster>> outdated = find(read.id()).map(Saved.Outdated::new);
        return done.switchIfEmpty(outdated).as(transaction::transactional);
    }

    /// Publishes a draft. The one that is published for the same days is superseded in the same transaction.
    ///
    /// @param read as it was read; its revision must still be the current one
    public Mono<Publication> publish(RosterHead read) {
        Mono<Publication> published =
                heads.supersede(read).then(heads.publish(read)).map(Publication.Published::new);
        return heads.holdSite(read.site())
                .then(heads.find(read.id()))
                .flatMap(current -> current.revision() != read.revision() || current.state() != RosterState.DRAFT
                        ? Mono.just(new Publication.Outdated(current))
                        : partlyPublished(read)
                                .<Publication>map(Publication.Overlapping::new)
                                .switchIfEmpty(published))
                .as(transaction::transactional);
    }

    /// Empty where there is no roster with that id.
    public Mono<StoredRoster> find(long id) {
        return heads.find(id).flatMap(this::withShifts);
    }

    /// The rosters of a site that have days in a period, newest version first among those of the same days.
    public Flux<RosterHead> heads(SiteId site, Period period) {
        return heads.overlapping(site, period);
    }

    /// What is published at a site for some days of a period: none, one, or several one after the other.
    public Flux<StoredRoster> published(SiteId site, Period period) {
        return heads.overlapping(site, period)
                .filter(head -> head.state() == RosterState.PUBLISHED)
                .collectList()
                .flatMapIterable(found -> found)
                .concatMap(this::withShifts);
    }

    /// The published shifts of one agent that touch a stretch of time, in order.
    public Flux<Shift> shiftsOf(AgentId agent, Interval stretch) {
        return shifts.publishedOf(agent, stretch);
    }

    private Mono<RosterHead> partlyPublished(RosterHead draft) {
        return heads.overlapping(draft.site(), draft.period())
                .filter(head ->
                        head.state() == RosterState.PUBLISHED && !head.period().equals(draft.period()))
                .next();
    }

    private Mono<StoredRoster> withShifts(RosterHead head) {
        return shifts.of(head.id()).map(found -> new StoredRoster(head, new Roster(head.period(), head.zone(), found)));
    }
}
