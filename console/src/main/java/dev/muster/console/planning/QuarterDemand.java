package dev.muster.console.planning;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SkillId;
import dev.muster.forecasting.staffing.Requirement;
import dev.muster.scheduler.roster.Demand;
import dev.muster.scheduler.roster.Quarter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// From requirements by interval to whole people at work by quarter and skill. A quarter takes the most that any
/// interval in it asks for; queues that share a skill add up.
final class QuarterDemand {

    /// People and a bit less than this are still those people.
    private static final double NOTHING = 1e-9;

    private QuarterDemand() {}

    static Demand of(Interval period, List<QueuePlan> queues, RosteredPauses pauses) {
        int size = Math.toIntExact(period.length().dividedBy(Quarter.LENGTH));
        Map<SkillId, double[]> people = new TreeMap<>();
        for (QueuePlan queue : queues) {
            double[] sum = people.computeIfAbsent(queue.input().skill(), _ -> new double[size]);
            double[] own = people(period, size, queue, pauses);
            for (int i = 0; i < size; i++) {
                sum[i] += own[i];
            }
        }
        return Demand.of(period.start(), people);
    }

    private static double[] people(Interval period, int size, QueuePlan queue, RosteredPauses pauses) {
        double[] people = new double[size];
        for (Requirement requirement : queue.requirements()) {
            double atWork = Math.ceil(
                    pauses.atWork(requirement.net(), queue.input().rule().shrinkage()) - NOTHING);
            int first = quarter(period, requirement.interval().start());
            int last = quarter(period, requirement.interval().end().minusNanos(1));
            for (int i = Math.max(0, first); i <= Math.min(size - 1, last); i++) {
                people[i] = Math.max(people[i], atWork);
            }
        }
        return people;
    }

    private static int quarter(Interval period, Instant instant) {
        return (int) Math.floorDiv(Duration.between(period.start(), instant).toSeconds(), Quarter.LENGTH.toSeconds());
    }
}
