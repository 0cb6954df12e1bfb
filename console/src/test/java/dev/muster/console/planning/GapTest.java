package dev.muster.console.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.Coverage;
import dev.muster.scheduler.roster.Demand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GapTest {

    private static final SkillId ALL = new SkillId("all");
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void joinsQuartersThatFollowEachOther() {
        Demand demand = Demand.of(START, Map.of(ALL, new double[] {0, 2, 5, 3, 0, 0, 1}));

        List<Gap> gaps = Gap.of(Coverage.of(List.of(), demand));

        assertThat(gaps)
                .containsExactly(
                        new Gap(ALL, quarters(1, 3), quarters(2, 1), 5, 5, 2.5),
                        new Gap(ALL, quarters(6, 1), quarters(6, 1), 1, 1, 0.25));
    }

    @Test
    void areNoneWhereNobodyIsNeeded() {
        assertThat(Gap.of(Coverage.of(List.of(), Demand.none()))).isEmpty();
    }

    private static Interval quarters(int first, int count) {
        return new Interval(START.plus(Duration.ofMinutes(15L * first)), Duration.ofMinutes(15L * count));
    }
}
