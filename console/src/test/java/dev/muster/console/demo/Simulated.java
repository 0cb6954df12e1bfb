package dev.muster.console.demo;

import dev.muster.ingest.projection.ConversationFold;
import dev.muster.scheduler.roster.Shift;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.Incoming;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Days of the simulated operation, for tests, on plain shifts.
final class Simulated {

    static final LocalDate MONDAY = LocalDate.of(2026, 7, 13);
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Words WORDS = Words.ofTheCompany();

    private Simulated() {}

    static List<Incoming> day(long seed, LocalDate day) {
        People people = People.of(world(seed), WORDS);
        return new Operation(world(seed), people.staff(), WORDS).tell(day, shifts(people, day));
    }

    static Timeline timeline(long seed, Path folder) {
        World world = world(seed);
        People people = People.of(world, WORDS);
        Crews crews = new Crews(world, folder, day -> PlainShifts.on(day, people.hired()));
        return new Timeline(world, new Operation(world, people.staff(), WORDS), crews);
    }

    static World world(long seed) {
        return new World(seed, BERLIN);
    }

    static Map<ConversationId, List<Event>> conversations(List<Incoming> events) {
        return events.stream()
                .map(Incoming::event)
                .filter(event -> event.conversation() != null)
                .collect(Collectors.groupingBy(
                        event -> Objects.requireNonNull(event.conversation()), TreeMap::new, Collectors.toList()));
    }

    static List<Conversation> folded(List<Incoming> events) {
        return conversations(events).values().stream()
                .map(ConversationFold::fold)
                .map(folded -> folded.conversation())
                .toList();
    }

    private static List<Shift> shifts(People people, LocalDate day) {
        var midnight = day.atStartOfDay(BERLIN).toInstant();
        List<Shift> shifts = new ArrayList<>(PlainShifts.on(day, people.hired()));
        PlainShifts.on(day.minusDays(1), people.hired()).stream()
                .filter(shift -> shift.to().isAfter(midnight))
                .forEach(shifts::add);
        return shifts;
    }
}
