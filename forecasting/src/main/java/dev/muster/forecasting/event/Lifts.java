package dev.muster.forecasting.event;

import dev.muster.forecasting.Series;
import dev.muster.forecasting.latent.Belief;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What a queue's past says of each kind of event, each estimated when it is first asked for. For one thread.
///
/// Of a public holiday little is known by itself, as it comes once a year: what the other holidays did is held of it
/// beforehand, and its own past occurrences move it from there.
public final class Lifts {

    private final Series history;
    private final List<PlannedEvent> past;
    private final Map<EventKind, Lift> known = new HashMap<>();

    private Lifts(Series history, List<PlannedEvent> past) {
        this.history = history;
        this.past = past;
    }

    /// @param history arrivals known by now
    /// @param events past ones, and others, which say nothing of the past
    public static Lifts of(Series history, Collection<PlannedEvent> events) {
        if (history.size() == 0) {
            return new Lifts(history, List.of());
        }
        LocalDate first = history.grid().date(0);
        LocalDate last = history.grid().date(history.size() - 1);
        return new Lifts(
                history,
                events.stream()
                        .filter(event -> !event.days().first().isAfter(last)
                                && !event.days().last().isBefore(first))
                        .toList());
    }

    /// Of a kind; where the past has none of it, no change with a wide range.
    public Lift of(EventKind kind) {
        Lift lift = known.get(kind);
        if (lift == null) {
            lift = estimate(event -> event.kind().equals(kind), beforehand(kind));
            known.put(kind, lift);
        }
        return lift;
    }

    /// What one event, to come or under way, multiplies arrivals by: what a planner says, else what the kind did before
    /// and, where it has begun, what it has done so far.
    public Multiplier of(PlannedEvent event) {
        if (event.expected() != null) {
            return event.expected();
        }
        if (!past.contains(event)) {
            return of(event.kind()).next();
        }
        Lift others =
                estimate(other -> other.kind().equals(event.kind()) && !other.equals(event), beforehand(event.kind()));
        return estimate(event::equals, others.next().belief()).usual();
    }

    /// Whether the past tells that a kind changes anything at all.
    boolean isTold(EventKind kind) {
        return !of(kind).usual().holds(1);
    }

    private Belief beforehand(EventKind kind) {
        return kind.holiday()
                ? estimate(event -> event.kind().holiday() && !event.kind().equals(kind), LiftEstimate.NOTHING_KNOWN)
                        .next()
                        .belief()
                : LiftEstimate.NOTHING_KNOWN;
    }

    private Lift estimate(Predicate<PlannedEvent> alike, Belief before) {
        return LiftEstimate.of(
                history,
                past.stream().filter(alike).map(PlannedEvent::days).distinct().toList(),
                past.stream().filter(alike.negate()).map(PlannedEvent::days).toList(),
                before);
    }
}
