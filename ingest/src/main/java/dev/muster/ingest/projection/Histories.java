package dev.muster.ingest.projection;

import dev.muster.sql.conversation.Origin;
import dev.muster.sql.conversation.ProjectedConversations;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.Logged;
import dev.muster.sql.event.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/// What was told so far of conversations: those of late from memory, the others from the log.
///
/// It is one reader's, who goes from position to position: what it remembers is up to where that reader stands.
public final class Histories {

    private static final int LEAST = 20_000;
    private static final int MOST = 500_000;

    /// With all it takes, an event needs about half a kilobyte: a tenth of the memory for those that are remembered.
    private static final int BYTES_OF_MEMORY = 5_000;

    private final EventLog log;
    private final ProjectedConversations rows;
    private final int capacity;
    private final Map<ConversationId, History> known = new LinkedHashMap<>(16, 0.75f, true);
    private int events;

    /// @param capacity events to remember, at least 0
    public Histories(EventLog log, ProjectedConversations rows, int capacity) {
        this.log = log;
        this.rows = rows;
        this.capacity = capacity;
    }

    /// As many events as the memory of this process bears.
    public static int usualCapacity() {
        return Math.clamp(Runtime.getRuntime().maxMemory() / BYTES_OF_MEMORY, LEAST, MOST);
    }

    /// What is told of some conversations up to a position; those of which nothing is told are left out.
    ///
    /// @param tables how far the table of conversations is for certain; what has no row there has no event up
    ///     to it
    public Mono<Map<ConversationId, History>> of(Collection<ConversationId> ids, Position upTo, Position tables) {
        Map<ConversationId, History> found = remembered(ids);
        List<ConversationId> others =
                ids.stream().filter(id -> !found.containsKey(id)).toList();
        if (others.isEmpty()) {
            return Mono.just(found);
        }
        return rows.origins(others)
                .flatMap(origins -> read(others, origins, upTo, tables))
                .map(read -> {
                    found.putAll(read);
                    return found;
                });
    }

    /// Keeps what is told up to where the reader stands now.
    public synchronized void remember(Map<ConversationId, History> histories) {
        histories.forEach((id, history) -> {
            History before = known.put(id, history);
            events += weight(history) - (before == null ? 0 : weight(before));
        });
        Iterator<History> oldest = known.values().iterator();
        while (events > capacity && oldest.hasNext()) {
            events -= weight(oldest.next());
            oldest.remove();
        }
    }

    public synchronized void forget() {
        known.clear();
        events = 0;
    }

    private synchronized Map<ConversationId, History> remembered(Collection<ConversationId> ids) {
        Map<ConversationId, History> found = new HashMap<>();
        for (ConversationId id : ids) {
            History history = known.get(id);
            if (history != null) {
                found.put(id, history);
            }
        }
        return found;
    }

    private Mono<Map<ConversationId, History>> read(
            List<ConversationId> ids, List<Origin> origins, Position upTo, Position tables) {
        boolean tableHasAll = tables.compareTo(upTo) >= 0;
        List<ConversationId> told = tableHasAll
                ? origins.stream()
                        .filter(origin -> origin.logFrom() != null)
                        .map(Origin::id)
                        .toList()
                : ids;
        Stream<LocalDate> days = origins.stream().map(Origin::logFrom).filter(Objects::nonNull);
        LocalDate from = Stream.concat(days, tableHasAll ? Stream.empty() : Stream.of(tables.earliestNext()))
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        Mono<Map<ConversationId, List<Logged>>> events = told.isEmpty()
                ? Mono.just(Map.of())
                : log.of(told, from, upTo).collect(HashMap::new, Histories::gather);
        return events.map(byId -> fold(origins, byId));
    }

    private static Map<ConversationId, History> fold(List<Origin> origins, Map<ConversationId, List<Logged>> events) {
        Map<ConversationId, History> histories = new HashMap<>();
        for (Origin origin : origins) {
            if (origin.base() != null) {
                histories.put(origin.id(), History.of(origin.base(), events.getOrDefault(origin.id(), List.of())));
            }
        }
        events.forEach((id, told) -> histories.computeIfAbsent(id, _ -> History.of(null, told)));
        return histories;
    }

    private static void gather(Map<ConversationId, List<Logged>> byId, Logged logged) {
        byId.computeIfAbsent(Objects.requireNonNull(logged.event().conversation()), _ -> new ArrayList<>())
                .add(logged);
    }

    private static int weight(History history) {
        return history.events().size() + 1;
    }
}
