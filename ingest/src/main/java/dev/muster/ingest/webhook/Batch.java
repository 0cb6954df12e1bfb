package dev.muster.ingest.webhook;

import dev.muster.sql.event.Incoming;
import dev.muster.sql.event.InvalidEvent;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;

/// The events of one request while it is read: all of them good, or the lines that are not.
final class Batch {

    /// Refusals that are reported at most; more would help nobody.
    static final int MOST_REFUSALS = 100;

    private static final int MOST_EVENTS = 20_000;

    /// One event, which may turn out to be none.
    @FunctionalInterface
    interface Source {
        Incoming read();
    }

    private final List<Incoming> events = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    void add(long line, Source source) {
        if (refusals.size() >= MOST_REFUSALS) {
            return;
        }
        try {
            Incoming incoming = source.read();
            if (events.size() == MOST_EVENTS) {
                throw new TooLarge("A request must have at most %d events.".formatted(MOST_EVENTS));
            }
            events.add(incoming);
        } catch (InvalidEvent e) {
            refuse(new Refusal(line, e.field(), e.rule()));
        } catch (JacksonException e) {
            refuse(new Refusal(line, "", StrictJson.rule(e)));
        }
    }

    void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    List<Incoming> events() {
        return events;
    }

    List<Refusal> refusals() {
        if (refusals.isEmpty() && events.isEmpty()) {
            return List.of(new Refusal(1, "", "a request must have at least 1 event"));
        }
        return refusals;
    }
}
