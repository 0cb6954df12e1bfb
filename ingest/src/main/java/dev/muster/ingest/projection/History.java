package dev.muster.ingest.projection;

import dev.muster.sql.conversation.Base;
import dev.muster.sql.conversation.Projected;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.Logged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One conversation as the log up to some position tells it.
///
/// @param base   how it stood when the first days of its log were dropped; null where all of its log is there
/// @param events after the base
/// @param folded what both come to
public record History(@Nullable Base base, List<Logged> events, Folded folded) {

    public History {
        events = List.copyOf(events);
    }

    /// @param events of the conversation, at least one where there is no base; those the base holds are left out
    public static History of(@Nullable Base base, Collection<Logged> events) {
        if (base == null) {
            List<Logged> all = List.copyOf(events);
            return new History(null, all, ConversationFold.fold(facts(all)));
        }
        List<Logged> later = events.stream()
                .filter(logged -> logged.position().compareTo(base.upTo()) > 0)
                .toList();
        return new History(base, later, ConversationFold.goOn(base.conversation(), facts(later)));
    }

    /// @param more events that follow in the log
    public History with(Collection<Logged> more) {
        List<Logged> all = new ArrayList<>(events.size() + more.size());
        all.addAll(events);
        all.addAll(more);
        return of(base, all);
    }

    /// As the projector writes it.
    Projected projected() {
        LocalDate logFrom = null;
        for (Logged logged : events) {
            LocalDate day = logged.position().day();
            logFrom = logFrom == null || day.isBefore(logFrom) ? day : logFrom;
        }
        return new Projected(folded.conversation(), logFrom);
    }

    private static List<Event> facts(Collection<Logged> events) {
        List<Event> facts = new ArrayList<>(events.size());
        events.forEach(logged -> facts.add(logged.event()));
        return facts;
    }
}
