package dev.muster.sql.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.OpeningHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplyGoalTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final OpeningHours NINE_TO_FIVE =
            OpeningHours.daily(new OpeningHours.Period(LocalTime.of(9, 0), LocalTime.of(17, 0)));

    @Test
    void theClockStandsStillOutsideOpeningHours() {
        ReplyGoal goal = new ReplyGoal(Duration.ofMinutes(2), NINE_TO_FIVE, BERLIN);

        // Asked five minutes before closing, answered a minute after the next opening.
        assertThat(goal.elapsed(Instant.parse("2026-03-02T15:55:00Z"), Instant.parse("2026-03-03T08:01:00Z")))
                .hasMinutes(6);
    }

    @Test
    void holidaysDoNotCount() {
        LocalDate holiday = LocalDate.of(2026, 3, 3);
        OpeningHours hours = new OpeningHours(NINE_TO_FIVE.week(), Map.of(holiday, List.of()));

        assertThat(new ReplyGoal(Duration.ofMinutes(2), hours, BERLIN)
                        .elapsed(Instant.parse("2026-03-02T15:55:00Z"), Instant.parse("2026-03-04T08:01:00Z")))
                .hasMinutes(6);
    }

    @Test
    void roundTheClockIsPlainTimeEvenOverAClockChange() {
        ReplyGoal goal = new ReplyGoal(Duration.ofMinutes(2), OpeningHours.always(), BERLIN);
        Instant before = Instant.parse("2026-03-28T22:00:00Z");

        assertThat(goal.elapsed(before, before.plus(Duration.ofHours(12)))).hasHours(12);
        assertThat(goal.elapsed(before, before)).isZero();
    }
}
