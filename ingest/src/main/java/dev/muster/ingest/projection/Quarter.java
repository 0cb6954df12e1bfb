package dev.muster.ingest.projection;

import dev.muster.sql.agent.ActivePart;
import dev.muster.sql.agent.WorkKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// All parts of a quarter of an hour of one agent, and what it comes to when some of them become others.
///
/// What a part takes of the time depends only on those that are active at the same time. So a change is worked out
/// where it lies, out to the nearest moments at which a part that stays begins or ends; however many conversations
/// an agent has in the quarter, the rest of it is not looked at.
final class Quarter {

    private record Window(Duration from, Duration to) {}

    private final NavigableMap<Duration, Set<ActivePart>> byStart = new TreeMap<>();

    /// How many parts begin or end at a moment.
    private final NavigableMap<Duration, Integer> cuts = new TreeMap<>();

    private Duration longest = Duration.ZERO;
    private int size;

    Quarter() {}

    static Quarter of(Collection<ActivePart> parts) {
        Quarter quarter = new Quarter();
        parts.forEach(quarter::add);
        return quarter;
    }

    int size() {
        return size;
    }

    /// Takes parts away and adds others.
    ///
    /// @param gone what is not there is passed over
    /// @param come what is there is passed over
    /// @return what changes in work
    Map<WorkKey, Duration> change(Collection<ActivePart> gone, Collection<ActivePart> come) {
        List<ActivePart> removed = gone.stream().filter(this::remove).toList();
        List<Window> windows = windows(removed, come);
        Map<WorkKey, Duration> work = new HashMap<>();
        // What the changed parts came to is told from all that were there before.
        removed.forEach(this::add);
        windows.forEach(
                window -> shares(window).forEach((key, share) -> work.merge(key, share.negated(), Duration::plus)));
        removed.forEach(this::remove);
        come.forEach(this::add);
        windows.forEach(window -> shares(window).forEach((key, share) -> work.merge(key, share, Duration::plus)));
        work.values().removeIf(Duration::isZero);
        return work;
    }

    /// Where changed parts lie, each out to the nearest cuts of those that stay; where they overlap, in one.
    private List<Window> windows(Collection<ActivePart> removed, Collection<ActivePart> come) {
        List<Window> windows = new ArrayList<>();
        removed.forEach(part -> windows.add(around(part)));
        come.forEach(part -> windows.add(around(part)));
        windows.sort(Comparator.comparing(Window::from));
        List<Window> merged = new ArrayList<>();
        for (Window window : windows) {
            if (!merged.isEmpty() && window.from.compareTo(merged.getLast().to) < 0) {
                Window last = merged.removeLast();
                merged.add(new Window(last.from, last.to.compareTo(window.to) < 0 ? window.to : last.to));
            } else {
                merged.add(window);
            }
        }
        return merged;
    }

    private Window around(ActivePart part) {
        Duration from = cuts.floorKey(part.from());
        Duration to = cuts.ceilingKey(part.to());
        return new Window(from == null ? part.from() : from, to == null ? part.to() : to);
    }

    private Map<WorkKey, Duration> shares(Window window) {
        List<ActivePart> active = byStart.subMap(window.from.minus(longest), true, window.to, false).values().stream()
                .flatMap(Set::stream)
                .filter(part -> part.to().compareTo(window.from) > 0)
                .toList();
        return Shares.of(active, window.from, window.to);
    }

    private boolean remove(ActivePart part) {
        Set<ActivePart> beginning = byStart.get(part.from());
        if (beginning == null || !beginning.remove(part)) {
            return false;
        }
        if (beginning.isEmpty()) {
            byStart.remove(part.from());
        }
        uncut(part.from());
        uncut(part.to());
        size--;
        return true;
    }

    private void add(ActivePart part) {
        if (byStart.computeIfAbsent(part.from(), _ -> new HashSet<>()).add(part)) {
            cuts.merge(part.from(), 1, Integer::sum);
            cuts.merge(part.to(), 1, Integer::sum);
            longest = part.length().compareTo(longest) > 0 ? part.length() : longest;
            size++;
        }
    }

    private void uncut(Duration at) {
        cuts.computeIfPresent(at, (_, count) -> count == 1 ? null : count - 1);
    }
}
