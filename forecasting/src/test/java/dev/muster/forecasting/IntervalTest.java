package dev.muster.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IntervalTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

    private final Interval nineToTen = Interval.between(NINE, TEN);

    @Test
    void touchingIntervalsDoNotOverlap() {
        Interval next = new Interval(TEN, Duration.ofMinutes(15));

        assertThat(nineToTen.overlaps(next)).isFalse();
        assertThat(nineToTen.overlap(next)).isZero();
    }

    @Test
    void overlapIsTheTimeInCommon() {
        Interval across = new Interval(NINE.plusSeconds(45 * 60), Duration.ofHours(1));

        assertThat(nineToTen.overlap(across)).hasMinutes(15);
        assertThat(across.overlap(nineToTen)).hasMinutes(15);
    }

    @Test
    void endIsNotContained() {
        assertThat(nineToTen.contains(NINE)).isTrue();
        assertThat(nineToTen.contains(TEN)).isFalse();
    }

    @Test
    void refusesAnEndBeforeItsStart() {
        assertThatThrownBy(() -> Interval.between(TEN, NINE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Interval start (%s) must precede its end (%s).", TEN, NINE);
    }
}
