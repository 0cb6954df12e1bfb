package dev.muster.console.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.event.ActorKind;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OperationTest {

    private static final Set<EventType> CLOSES = EnumSet.of(EventType.RESOLVED, EventType.ABANDONED);

    @Test
    void aWeekHasAboutThreeThousandConversationsADayOfAboutTenEvents() {
        List<List<Incoming>> week = IntStream.range(0, 7)
                .mapToObj(day -> Simulated.day(1, Simulated.MONDAY.plusDays(day)))
                .toList();

        double conversations = week.stream()
                .mapToInt(day -> Simulated.conversations(day).size())
                .average()
                .orElseThrow();
        double events = week.stream()
                .flatMap(day -> Simulated.conversations(day).values().stream())
                .mapToInt(List::size)
                .average()
                .orElseThrow();

        assertThat(conversations).isCloseTo(3_000, within(400.0));
        assertThat(events).isCloseTo(10, within(1.5));
    }

    @Test
    void aYearHasAboutThreeThousandConversationsADay() {
        Season season = new Season(Simulated.world(1));

        double mean = IntStream.range(0, 365)
                .mapToObj(LocalDate.of(2025, 8, 1)::plusDays)
                .mapToDouble(day -> Company.QUEUES.stream()
                        .mapToDouble(queue -> season.expected(queue, day))
                        .sum())
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(3_000, within(150.0));
    }

    @Test
    void theSameSeedDayAndShiftsTellTheSameDay() {
        assertThat(Simulated.day(7, Simulated.MONDAY)).isEqualTo(Simulated.day(7, Simulated.MONDAY));
    }

    @Test
    void anotherSeedTellsAnotherDay() {
        assertThat(Simulated.day(8, Simulated.MONDAY)).isNotEqualTo(Simulated.day(7, Simulated.MONDAY));
    }

    @Test
    void everyConversationIsToldInAnOrderThatCanHappen() {
        Simulated.conversations(Simulated.day(1, Simulated.MONDAY)).forEach((id, events) -> {
            assertThat(events).isSortedAccordingTo(Event.ORDER);
            assertThat(events.getFirst().type()).as("first of %s", id).isEqualTo(EventType.OPENED);
            assertThat(events.stream().filter(event -> CLOSES.contains(event.type())))
                    .as("closes of %s", id)
                    .isNotEmpty();
            assertNobodySpeaksUnassigned(events);
        });
    }

    @Test
    void everyConversationIsClosedInTheEnd() {
        assertThat(Simulated.folded(Simulated.day(1, Simulated.MONDAY)))
                .allMatch(conversation -> conversation.state().isClosed());
    }

    @Test
    void mostRepliesComeInTimeAndNotAll() {
        List<Conversation> conversations = Simulated.folded(Simulated.day(1, Simulated.MONDAY.plusDays(3)));

        List<Duration> first = conversations.stream()
                .flatMap(conversation -> conversation.firstHumanResponse().stream())
                .toList();
        double inTime = first.stream()
                        .filter(reply -> reply.compareTo(Duration.ofMinutes(2)) <= 0)
                        .count()
                / (double) first.size();

        assertThat(inTime).isBetween(0.6, 0.97);
    }

    @Test
    void eventsOfADayHaveIdsOfTheirOwn() {
        List<Incoming> events = Simulated.day(1, Simulated.MONDAY);

        assertThat(events.stream().map(incoming -> incoming.event().key())).doesNotHaveDuplicates();
    }

    @Test
    void nobodyHoldsMoreConversationsThanASlotHas() {
        Instant noon = Simulated.MONDAY.atTime(10, 30).atZone(Simulated.BERLIN).toInstant();
        List<Incoming> events = Simulated.day(1, Simulated.MONDAY);

        Simulated.conversations(events.stream()
                        .filter(incoming -> incoming.event().occurredAt().isBefore(noon))
                        .toList())
                .values()
                .stream()
                .filter(OperationTest::isHeld)
                .map(told -> told.reversed().stream()
                        .filter(event -> event.type() == EventType.ASSIGNED)
                        .findFirst()
                        .orElseThrow())
                .collect(Collectors.groupingBy(
                        event -> Objects.requireNonNull(event.actor().id()),
                        Collectors.summingDouble(event -> Company.channel(Objects.requireNonNull(event.channel()))
                                .capacity())))
                .forEach((agent, load) -> assertThat(load).as(agent).isLessThanOrEqualTo(1.0001));
    }

    private static boolean isHeld(List<Event> told) {
        EventType last = told.stream()
                .map(Event::type)
                .filter(type -> EnumSet.of(
                                EventType.QUEUED,
                                EventType.ASSIGNED,
                                EventType.TRANSFERRED,
                                EventType.REOPENED,
                                EventType.RESOLVED,
                                EventType.ABANDONED)
                        .contains(type))
                .reduce(EventType.OPENED, (_, type) -> type);
        boolean silent = told.getLast().type() == EventType.MESSAGE_OUT;
        return last == EventType.ASSIGNED && !silent;
    }

    private static void assertNobodySpeaksUnassigned(List<Event> events) {
        boolean assigned = false;
        for (Event event : events) {
            switch (event.type()) {
                case ASSIGNED -> assigned = true;
                case TRANSFERRED, REOPENED -> assigned = false;
                case MESSAGE_OUT ->
                    assertThat(assigned || event.actor().kind() == ActorKind.AUTOMATION)
                            .as("%s speaks in %s", event.actor(), event.conversation())
                            .isTrue();
                default -> {}
            }
        }
    }
}
