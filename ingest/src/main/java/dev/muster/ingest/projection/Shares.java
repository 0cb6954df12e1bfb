package dev.muster.ingest.projection;

import dev.muster.sql.agent.ActivePart;
import dev.muster.sql.agent.WorkKey;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What the parts of a quarter of an hour come to where an agent had several conversations at once: of k that
/// are active each has 1/k of the time, so that together they are the time in which at least one was.
///
/// A millisecond that k does not divide goes to the conversations that come first by id.
/// Source: the measures, "Concurrency-adjusted handle time".
final class Shares {

    private static final Comparator<ActivePart> ORDER = Comparator.comparing(
                    (ActivePart part) -> part.conversation().value())
            .thenComparing(ActivePart::from)
            .thenComparing(ActivePart::frozen);

    private Shares() {}

    /// @param parts of one agent and quarter
    /// @return the shares of those that are not frozen
    static Map<WorkKey, Duration> of(Collection<ActivePart> parts) {
        TreeSet<Duration> cuts = new TreeSet<>();
        for (ActivePart part : parts) {
            cuts.add(part.from());
            cuts.add(part.to());
        }
        List<ActivePart> ordered = parts.stream().sorted(ORDER).toList();
        Map<WorkKey, Duration> shares = new HashMap<>();
        Duration from = Duration.ZERO;
        for (Duration to : cuts) {
            divide(ordered, from, to, shares);
            from = to;
        }
        return shares;
    }

    private static void divide(List<ActivePart> ordered, Duration from, Duration to, Map<WorkKey, Duration> shares) {
        List<ActivePart> active = ordered.stream()
                .filter(part -> part.from().compareTo(from) <= 0 && part.to().compareTo(to) >= 0)
                .toList();
        long millis = to.minus(from).toMillis();
        for (int i = 0; i < active.size() && millis > 0; i++) {
            ActivePart part = active.get(i);
            long share = millis / active.size() + (i < millis % active.size() ? 1 : 0);
            if (!part.frozen() && share > 0) {
                shares.merge(
                        new WorkKey(part.quarter(), part.queue(), part.channel()),
                        Duration.ofMillis(share),
                        Duration::plus);
            }
        }
    }
}
