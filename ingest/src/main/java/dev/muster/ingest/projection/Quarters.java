package dev.muster.ingest.projection;

import dev.muster.sql.agent.ActivePart;
import dev.muster.sql.agent.ActiveParts;
import dev.muster.sql.agent.AgentQuarter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/// All parts of quarters of an hour: those of late from memory, the others from their table.
///
/// As [Histories] it is one writer's. Quarters are changed by who takes them, so they are not in memory until they
/// are brought back: what was taken for a change that failed is read again.
final class Quarters {

    private final ActiveParts table;
    private final int capacity;
    private final Map<AgentQuarter, Quarter> known = new LinkedHashMap<>(16, 0.75f, true);
    private int parts;

    /// @param capacity parts to remember, at least 0
    Quarters(ActiveParts table, int capacity) {
        this.table = table;
        this.capacity = capacity;
    }

    /// What is in some quarters now, each of them.
    Mono<Map<AgentQuarter, Quarter>> take(Collection<AgentQuarter> quarters) {
        Map<AgentQuarter, Quarter> taken = taken(quarters);
        List<AgentQuarter> others =
                quarters.stream().filter(quarter -> !taken.containsKey(quarter)).toList();
        return others.isEmpty()
                ? Mono.just(taken)
                : table.of(others).collectMultimap(ActivePart::quarter).map(read -> {
                    others.forEach(quarter -> taken.put(quarter, Quarter.of(read.getOrDefault(quarter, List.of()))));
                    return taken;
                });
    }

    /// What was taken, as it is now in the table.
    synchronized void remember(Map<AgentQuarter, Quarter> quarters) {
        known.putAll(quarters);
        quarters.values().forEach(quarter -> parts += weight(quarter));
        Iterator<Quarter> oldest = known.values().iterator();
        while (parts > capacity && oldest.hasNext()) {
            parts -= weight(oldest.next());
            oldest.remove();
        }
    }

    synchronized void forget() {
        known.clear();
        parts = 0;
    }

    private synchronized Map<AgentQuarter, Quarter> taken(Collection<AgentQuarter> quarters) {
        Map<AgentQuarter, Quarter> taken = new HashMap<>();
        for (AgentQuarter quarter : quarters) {
            Quarter in = known.remove(quarter);
            if (in != null) {
                taken.put(quarter, in);
                parts -= weight(in);
            }
        }
        return taken;
    }

    private static int weight(Quarter quarter) {
        return quarter.size() + 1;
    }
}
