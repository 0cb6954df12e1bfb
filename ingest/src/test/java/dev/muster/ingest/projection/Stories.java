package dev.muster.ingest.projection;

import static dev.muster.sql.event.Told.told;

import dev.muster.sql.event.ActorKind;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Conversations as platforms tell them and as they should not: types at random, in any sequence.
final class Stories {

    private static final List<EventType> TYPES = List.of(
            EventType.OPENED,
            EventType.MESSAGE_IN,
            EventType.MESSAGE_IN,
            EventType.MESSAGE_IN,
            EventType.MESSAGE_OUT,
            EventType.MESSAGE_OUT,
            EventType.QUEUED,
            EventType.QUEUED,
            EventType.ASSIGNED,
            EventType.ASSIGNED,
            EventType.TRANSFERRED,
            EventType.ESCALATED,
            EventType.RESOLVED,
            EventType.REOPENED,
            EventType.ABANDONED,
            EventType.PARKED,
            EventType.NOTE,
            EventType.RATED,
            EventType.MERGED,
            EventType.WRAP_UP_STARTED,
            EventType.WRAP_UP_ENDED);
    private static final List<EventType> STATES =
            Stream.of(EventType.values()).filter(EventType::isAgentState).toList();
    private static final List<String> QUEUES = List.of("sales", "billing", "care");
    private static final List<String> AGENTS = List.of("ana", "bo", "cy");

    private final Random random;
    private int number;

    Stories(long seed) {
        random = new Random(seed);
    }

    List<Event> tell(String conversation) {
        Instant at = Instant.parse("2026-03-02T09:00:00Z").plusSeconds(random.nextInt(86_400));
        List<Event> events = new ArrayList<>();
        int length = 1 + random.nextInt(25);
        for (int i = 0; i < length; i++) {
            at = at.plus(Duration.ofMillis(random.nextInt(400_000)));
            events.add(one(conversation, one(TYPES))
                    .at(at)
                    .id(conversation + "/" + number++)
                    .event());
        }
        return events;
    }

    /// What agents said they did, over a day.
    List<Event> states(int count) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant at = Instant.parse("2026-03-02T00:00:00Z").plusSeconds(random.nextInt(86_400));
            events.add(Told.state(one(AGENTS), one(STATES))
                    .at(at)
                    .id("state/" + number++)
                    .event());
        }
        return events;
    }

    private Told one(String conversation, EventType type) {
        Told told = told(conversation, type);
        return switch (type) {
            case MESSAGE_OUT -> random.nextInt(4) == 0 ? told.by(ActorKind.AUTOMATION) : told.by(one(AGENTS));
            case ASSIGNED, NOTE, WRAP_UP_STARTED, WRAP_UP_ENDED -> told.by(one(AGENTS));
            case QUEUED -> told.in(one(QUEUES));
            case TRANSFERRED -> random.nextBoolean() ? told.in(one(QUEUES)) : told.with("to_agent", one(AGENTS));
            case RATED -> told.with("rating", 1L + random.nextInt(5));
            case OPENED -> told.on("sms").from("p-" + random.nextInt(50));
            case MERGED -> told.with("into", "another");
            default -> told;
        };
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
