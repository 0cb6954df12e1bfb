package dev.muster.ingest.projection;

import dev.muster.sql.agent.ActivePart;
import dev.muster.sql.agent.ActiveParts;
import dev.muster.sql.agent.AgentQuarter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/// All parts of quarters of an hour: those of late from memory, the others from their table.
///
/// As [Histories] it is one writer's, and what it remembers is up to where that writer stands.
final class Quarters {

    private final ActiveParts table;
    private final int capacity;
    private final Map<AgentQuarter, Set<ActivePart>> known = new LinkedHashMap<>(16, 0.75f, true);
    private int parts;

    /// @param capacity parts to remember, at least 0
    Quarters(ActiveParts table, int capacity) {
        this.table = table;
        this.capacity = capacity;
    }

    /// What is in some quarters now; nothing where a quarter is empty.
    Mono<Map<AgentQuarter, Set<ActivePart>>> of(Collection<AgentQuarter> quarters) {
        Map<AgentQuarter, Set<ActivePart>> found = remembered(quarters);
        List<AgentQuarter> others =
                quarters.stream().filter(quarter -> !found.containsKey(quarter)).toList();
        return others.isEmpty() ? Mono.just(found) : table.of(others).collect(() -> found, Quarters::gather);
    }

    synchronized void remember(Map<AgentQuarter, Set<ActivePart>> quarters) {
        quarters.forEach((quarter, in) -> {
            Set<ActivePart> before = known.put(quarter, in);
            parts += in.size() + 1 - (before == null ? 0 : before.size() + 1);
        });
        Iterator<Set<ActivePart>> oldest = known.values().iterator();
        while (parts > capacity && oldest.hasNext()) {
            parts -= oldest.next().size() + 1;
            oldest.remove();
        }
    }

    synchronized void forget() {
        known.clear();
        parts = 0;
    }

    private synchronized Map<AgentQuarter, Set<ActivePart>> remembered(Collection<AgentQuarter> quarters) {
        Map<AgentQuarter, Set<ActivePart>> found = new HashMap<>();
        for (AgentQuarter quarter : quarters) {
            Set<ActivePart> in = known.get(quarter);
            if (in != null) {
                found.put(quarter, in);
            }
        }
        return found;
    }

    private static void gather(Map<AgentQuarter, Set<ActivePart>> byQuarter, ActivePart part) {
        byQuarter.computeIfAbsent(part.quarter(), _ -> new HashSet<>()).add(part);
    }
}
