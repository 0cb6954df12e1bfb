package dev.muster.sql.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/// The end of the log in memory, so that the readers of one process share one reading of it.
///
/// What was read is at its place for good: nothing can appear before it any more. So it matters neither which
/// reader asked for it nor in which transaction it was read.
final class LogTail {

    private record Asked(Position after, int most) {}

    private final BiFunction<Position, Integer, Mono<LogPage>> read;
    private final int capacity;
    private final Map<Asked, Mono<LogPage>> running = new HashMap<>();
    private final List<Logged> events = new ArrayList<>();
    private @Nullable Position start;

    /// @param read     reads about so many events after a position
    /// @param capacity events to remember, at least 1
    LogTail(BiFunction<Position, Integer, Mono<LogPage>> read, int capacity) {
        this.read = read;
        this.capacity = capacity;
    }

    Mono<LogPage> after(Position position, int most) {
        return Mono.defer(() -> {
            List<Logged> known = known(position, most);
            return known.isEmpty() ? running(new Asked(position, most)) : Mono.just(new LogPage(known, true));
        });
    }

    private synchronized List<Logged> known(Position position, int most) {
        if (start == null || position.compareTo(start) < 0 || events.isEmpty()) {
            return List.of();
        }
        int from = firstAfter(position);
        return List.copyOf(events.subList(from, Math.min(events.size(), from + most)));
    }

    /// The same reading for all who ask at the same time. It runs outside of any of their transactions.
    private synchronized Mono<LogPage> running(Asked asked) {
        return running.computeIfAbsent(
                asked,
                _ -> read.apply(asked.after, asked.most)
                        .doOnNext(page -> remember(asked.after, page.events()))
                        .doFinally(_ -> ended(asked))
                        .contextWrite(_ -> Context.empty())
                        .cache());
    }

    private synchronized void ended(Asked asked) {
        running.remove(asked);
    }

    private synchronized void remember(Position after, List<Logged> page) {
        if (page.isEmpty()) {
            return;
        }
        Position end = events.isEmpty() ? start : events.getLast().position();
        if (end == null || after.compareTo(end) > 0) {
            events.clear();
            start = after;
        } else if (after.compareTo(end) < 0) {
            // Somebody far behind reads what the others have left.
            return;
        }
        events.addAll(page);
        if (events.size() > capacity) {
            List<Logged> old = events.subList(0, events.size() - capacity);
            start = old.getLast().position();
            old.clear();
        }
    }

    private int firstAfter(Position position) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).position().compareTo(position) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
