package dev.muster.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private final Throttle throttle = new Throttle(() -> now);

    @Test
    void fourWrongPasswordsLockNothing() {
        fail(4);

        assertThat(throttle.locked("ana")).isZero();
    }

    @Test
    void theFifthLocksForThirtySeconds() {
        fail(5);

        assertThat(throttle.locked("ana")).isEqualTo(Duration.ofSeconds(30));
        assertThat(throttle.locked("ben")).isZero();
    }

    @Test
    void eachFurtherOneDoublesTheLockUpToAQuarterOfAnHour() {
        fail(7);
        assertThat(throttle.locked("ana")).isEqualTo(Duration.ofMinutes(2));

        fail(60);
        assertThat(throttle.locked("ana")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aLockEndsWithItsTime() {
        fail(5);

        now = now.plusSeconds(31);

        assertThat(throttle.locked("ana")).isZero();
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        fail(4);
        throttle.succeeded("ana");
        fail(4);

        assertThat(throttle.locked("ana")).isZero();
    }

    @Test
    void capitalsAndSpacesMakeNoOtherName() {
        fail(5);

        assertThat(throttle.locked(" Ana ")).isPositive();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("ana");
        }
    }
}
