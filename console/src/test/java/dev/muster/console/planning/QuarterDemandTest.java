package dev.muster.console.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SiteId;
import dev.muster.forecasting.SkillId;
import dev.muster.forecasting.staffing.Requirement;
import dev.muster.scheduler.roster.Demand;
import dev.muster.sql.directory.Goals;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.forecast.RequirementRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuarterDemandTest {

    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    private static final Interval HOUR = new Interval(NINE, Duration.ofHours(1));
    private static final SkillId SALES = new SkillId("sales");
    private static final SkillId CARE = new SkillId("care");

    @Test
    void whatWasKeptAllowsForAbsenceAndAddsUpBySkill() {
        List<Queue> queues = List.of(queue("orders", SALES), queue("advice", SALES), queue("any", SALES, CARE));

        Demand demand = QuarterDemand.kept(
                HOUR, queues, List.of(row("orders", 7), row("advice", 2), row("any", 5), row("other", 9)), List.of());

        double loss = Goals.USUAL.shrinkage().share();
        assertThat(demand.skills()).containsExactly(SALES);
        assertThat(demand.at(SALES, 0)).isEqualTo(Math.rint((7 + 2) / (1 - loss)));
        assertThat(demand.at(SALES, 2)).isZero();
    }

    @Test
    void neverFewerAreAskedForThanMustBeThere() {
        Demand demand = QuarterDemand.kept(HOUR, List.of(queue("orders", SALES)), List.of(row("orders", 1)), List.of());

        assertThat(demand.at(SALES, 0)).isEqualTo(1);
    }

    private static Queue queue(String id, SkillId... skills) {
        return new Queue(
                new QueueId(id), id, new SiteId("berlin"), new ChannelId("chat"), null, Goals.USUAL, Set.of(skills));
    }

    private static RequirementRow row(String queue, double net) {
        return new RequirementRow(
                1,
                new QueueId(queue),
                new Requirement(
                        new Interval(NINE, Duration.ofMinutes(30)),
                        10,
                        Duration.ofMinutes(5),
                        net,
                        net,
                        0.8,
                        Duration.ofSeconds(30),
                        0.8,
                        "by hand"));
    }
}
