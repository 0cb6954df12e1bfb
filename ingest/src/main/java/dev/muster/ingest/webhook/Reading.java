package dev.muster.ingest.webhook;

import dev.muster.sql.event.Incoming;
import dev.muster.sql.event.InvalidEvent;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;

/// What a delivery comes to.
sealed interface Reading {

    /// At least one event.
    record Events(List<Incoming> events) implements Reading {

        public Events {
            events = List.copyOf(events);
        }
    }

    /// It tells of nothing that Muster keeps: a test of the platform, somebody typing, a kind not known yet.
    record Nothing() implements Reading {}

    /// It is not what the platform's format promises.
    record Refused(List<Refusal> refusals) implements Reading {

        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    static Reading of(Supplier<List<Incoming>> decoding) {
        try {
            return of(decoding.get());
        } catch (InvalidEvent e) {
            return refused(new Refusal(1, e.field(), e.rule()));
        } catch (JacksonException e) {
            long line =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            return refused(new Refusal(line, "", StrictJson.rule(e)));
        }
    }

    static Reading of(List<Incoming> events) {
        return events.isEmpty() ? new Nothing() : new Events(events);
    }

    private static Reading refused(Refusal refusal) {
        return new Refused(List.of(refusal));
    }
}
