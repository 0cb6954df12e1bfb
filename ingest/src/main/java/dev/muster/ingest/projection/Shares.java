package dev.muster.ingest.projection;

import dev.muster.sql.agent.ActivePart;
import dev.muster.sql.agent.WorkKey;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

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

    /// @param parts of one agent and quarter, all that are active in the time
    /// @param begin of the time to divide, since the quarter began
    /// @param end   of it
    /// @return the shares of those that are not frozen
    static Map<WorkKey, Duration> of(Collection<ActivePart> parts, Duration begin, Duration end) {
        List<ActivePart> ordered = parts.stream().sorted(ORDER).toList();
        long[] from = ordered.stream()
                .mapToLong(part -> Math.max(part.from().toMillis(), begin.toMillis()))
                .toArray();
        long[] to = ordered.stream()
                .mapToLong(part -> Math.min(part.to().toMillis(), end.toMillis()))
                .toArray();
        long[] cuts = LongStream.concat(LongStream.of(from), LongStream.of(to))
                .sorted()
                .distinct()
                .toArray();
        long[] millis = new long[ordered.size()];
        for (int cut = 1; cut < cuts.length; cut++) {
            divide(from, to, cuts[cut - 1], cuts[cut], millis);
        }
        Map<WorkKey, Duration> shares = new HashMap<>();
        for (int i = 0; i < millis.length; i++) {
            ActivePart part = ordered.get(i);
            if (!part.frozen() && millis[i] > 0) {
                WorkKey key = new WorkKey(part.quarter(), part.queue(), part.channel());
                shares.merge(key, Duration.ofMillis(millis[i]), Duration::plus);
            }
        }
        return shares;
    }

    /// Divides a time in which nothing begins or ends among those that are active.
    private static void divide(long[] from, long[] to, long start, long end, long[] millis) {
        int active = 0;
        for (int i = 0; i < from.length; i++) {
            active += from[i] <= start && to[i] >= end ? 1 : 0;
        }
        int turn = 0;
        for (int i = 0; i < from.length; i++) {
            if (from[i] <= start && to[i] >= end) {
                millis[i] += (end - start) / active + (turn++ < (end - start) % active ? 1 : 0);
            }
        }
    }
}
