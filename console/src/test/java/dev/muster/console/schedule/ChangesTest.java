package dev.muster.console.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.AgentId;
import dev.muster.scheduler.roster.ActivityKind;
import dev.muster.scheduler.roster.Period;
import dev.muster.scheduler.roster.Segment;
import dev.muster.scheduler.roster.Shift;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Period WEEK = new Period(MONDAY, 7);

    @Test
    void areNoneBetweenEqualRosters() {
        Changes changes = Changes.between(List.of(shift("a", 0, 9)), List.of(shift("a", 0, 9)), WEEK);

        assertThat(changes).isEqualTo(new Changes(List.of(), 0, 0, 0));
    }

    @Test
    void countEachPersonOnceWhateverChangesForThem() {
        Changes changes = Changes.between(
                List.of(shift("a", 0, 9), shift("a", 1, 9), shift("b", 0, 9)),
                List.of(shift("a", 0, 10), shift("a", 2, 9), shift("b", 0, 9)),
                WEEK);

        assertThat(changes).isEqualTo(new Changes(List.of(new AgentId("a")), 1, 1, 1));
    }

    @Test
    void leaveDaysOutsideThePeriodOut() {
        Changes changes = Changes.between(List.of(shift("a", 7, 9)), List.of(), WEEK);

        assertThat(changes.people()).isEmpty();
    }

    private static Shift shift(String agent, int day, int from) {
        LocalDate date = MONDAY.plusDays(day);
        return new Shift(
                new AgentId(agent),
                date,
                List.of(new Segment(
                        date.atTime(LocalTime.of(from, 0)).toInstant(ZoneOffset.UTC),
                        date.atTime(LocalTime.of(from + 8, 0)).toInstant(ZoneOffset.UTC),
                        ActivityKind.WORK,
                        null)));
    }
}
