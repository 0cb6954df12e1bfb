package dev.muster.forecasting.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.latent.Belief;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BetweenEventsTest {

    private static final Belief BEFORE = new Belief(0, 1);

    private static Multiplier of(double... logarithms) {
        List<Belief> lifts = Arrays.stream(logarithms)
                .mapToObj(log -> new Belief(log, 0.0009))
                .toList();
        return new BetweenEvents(lifts, BEFORE).usual();
    }

    @Test
    void noEventLeavesWhatWasHeldBefore() {
        assertThat(of().estimate()).isCloseTo(1, within(1e-6));
        assertThat(of().high()).isCloseTo(Math.exp(1.645), within(0.01));
    }

    @Test
    void eventsThatDisagreeGiveAWiderRange() {
        Multiplier agreeing = of(0.40, 0.41, 0.42);
        Multiplier disagreeing = of(0.1, 0.41, 0.7);

        assertThat(agreeing.estimate()).isCloseTo(Math.exp(0.41), within(0.01));
        assertThat(Math.log(disagreeing.high() / disagreeing.low()))
                .isGreaterThan(3 * Math.log(agreeing.high() / agreeing.low()));
    }

    @Test
    void rangeOfAgreeingEventsIsNoNarrowerThanTheirErrorsAllow() {
        Multiplier agreeing = of(0.41, 0.41, 0.41);

        assertThat(Math.log(agreeing.high() / agreeing.low())).isGreaterThan(2 * 1.645 * 0.03 / Math.sqrt(3));
    }

    @Test
    void moreEventsSayMore() {
        Multiplier one = of(0.4);
        Multiplier four = of(0.4, 0.37, 0.43, 0.41);

        assertThat(four.high() / four.low()).isLessThan(one.high() / one.low());
    }
}
