package dev.muster.console.planning;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SkillId;
import dev.muster.forecasting.staffing.Requirement;
import dev.muster.forecasting.staffing.Shrinkage;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Demand;
import dev.muster.scheduler.roster.Quarter;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.forecast.RequirementRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// From requirements by interval to whole people at work by quarter and skill. A quarter takes the most that any
/// interval in it asks for; queues that share a skill add up.
///
/// What absence adds is an expectation, so the sum over a skill's queues is rounded to the nearest whole, and never
/// below the people who must be there. Rounded up for every queue and quarter by itself it would ask for two people
/// all night where one and a third are meant.
public final class QuarterDemand {

    /// People of one skill, quarter by quarter: who must be there, and who must be rostered so that they are on
    /// average.
    private static final class People {

        private final double[] net;
        private final double[] atWork;

        private People(int quarters) {
            net = new double[quarters];
            atWork = new double[quarters];
        }

        double[] whole() {
            double[] whole = new double[net.length];
            Arrays.setAll(whole, i -> Math.max(net[i], Math.rint(atWork[i])));
            return whole;
        }
    }

    private QuarterDemand() {}

    /// What planned queues ask for.
    public static Demand of(Interval period, List<QueuePlan> queues, RosteredPauses pauses) {
        return sum(period, queues.stream().map(Need::of).toList(), pauses);
    }

    /// What some queues ask for, from requirements that were kept.
    ///
    /// @param period of the demand
    /// @param needs  one for each queue
    /// @param pauses of the people who are to be rostered
    public static Demand sum(Interval period, List<Need> needs, RosteredPauses pauses) {
        int size = Math.toIntExact(period.length().dividedBy(Quarter.LENGTH));
        Map<SkillId, People> people = new TreeMap<>();
        for (Need need : needs) {
            add(people.computeIfAbsent(need.skill(), _ -> new People(size)), people(period, size, need, pauses));
        }
        Map<SkillId, double[]> whole = new TreeMap<>();
        people.forEach((skill, of) -> whole.put(skill, of.whole()));
        return Demand.of(period.start(), whole);
    }

    /// What the queues of a site ask of the people who are to be rostered, from what was kept. Whoever shows required
    /// beside rostered people takes it from here, so that all pages agree.
    ///
    /// @param queues planned ones, with exactly one skill; others are left out
    /// @param kept   requirements of these queues, and perhaps of others
    /// @param agents who are to be rostered
    public static Demand kept(Interval period, List<Queue> queues, List<RequirementRow> kept, List<Agent> agents) {
        Map<QueueId, List<Requirement>> byQueue = kept.stream()
                .collect(Collectors.groupingBy(
                        RequirementRow::queue, Collectors.mapping(RequirementRow::requirement, Collectors.toList())));
        List<Need> needs = queues.stream()
                .filter(queue -> queue.skills().size() == 1 && byQueue.containsKey(queue.id()))
                .map(queue -> new Need(
                        queue.skills().iterator().next(),
                        queue.goals().shrinkage(),
                        byQueue.getOrDefault(queue.id(), List.of())))
                .toList();
        return sum(period, needs, RosteredPauses.of(agents));
    }

    private static void add(People sum, People more) {
        for (int i = 0; i < sum.net.length; i++) {
            sum.net[i] += more.net[i];
            sum.atWork[i] += more.atWork[i];
        }
    }

    private static People people(Interval period, int size, Need need, RosteredPauses pauses) {
        People people = new People(size);
        for (Requirement requirement : need.requirements()) {
            double atWork = pauses.atWork(requirement.net(), need.shrinkage());
            int first = quarter(period, requirement.interval().start());
            int last = quarter(period, requirement.interval().end().minusNanos(1));
            for (int i = Math.max(0, first); i <= Math.min(size - 1, last); i++) {
                people.net[i] = Math.max(people.net[i], requirement.net());
                people.atWork[i] = Math.max(people.atWork[i], atWork);
            }
        }
        return people;
    }

    private static int quarter(Interval period, Instant instant) {
        return (int) Math.floorDiv(Duration.between(period.start(), instant).toSeconds(), Quarter.LENGTH.toSeconds());
    }

    /// What one queue asks for.
    ///
    /// @param skill        that serves it
    /// @param shrinkage    of those who serve it
    /// @param requirements of its open intervals
    public record Need(SkillId skill, Shrinkage shrinkage, List<Requirement> requirements) {

        public Need {
            requirements = List.copyOf(requirements);
        }

        static Need of(QueuePlan queue) {
            return new Need(queue.input().skill(), queue.input().rule().shrinkage(), queue.requirements());
        }
    }
}
