package dev.muster.scheduler.roster;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SkillId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// How many people are needed and how many are there, per quarter and skill, as the segments of the shifts say.
public final class Coverage {

    /// What lies below is noise of the arithmetic, in people.
    private static final double NOTHING = 1e-9;

    private final Demand demand;
    private final Map<SkillId, double[]> rostered;

    private Coverage(Demand demand, Map<SkillId, double[]> rostered) {
        this.demand = demand;
        this.rostered = rostered;
    }

    public static Coverage of(Roster roster, Demand demand) {
        return of(roster.shifts(), demand);
    }

    /// Counts available segments by the skill they serve; a part of a quarter counts as that fraction. Work
    /// outside the demand's quarters and skills is not counted.
    public static Coverage of(Collection<Shift> shifts, Demand demand) {
        Map<SkillId, double[]> rostered = new TreeMap<>();
        demand.skills().forEach(skill -> rostered.put(skill, new double[demand.size()]));
        for (Shift shift : shifts) {
            for (Segment segment : shift.segments()) {
                SkillId skill = segment.skill();
                double[] row = skill == null ? null : rostered.get(skill);
                if (row != null && segment.kind().available()) {
                    add(segment.interval(), demand, row);
                }
            }
        }
        return new Coverage(demand, rostered);
    }

    public Demand demand() {
        return demand;
    }

    /// People needed.
    public double required(SkillId skill, int quarter) {
        return demand.at(skill, quarter);
    }

    /// People there and serving the skill.
    public double rostered(SkillId skill, int quarter) {
        double[] row = rostered.get(skill);
        return row == null || quarter < 0 || quarter >= row.length ? 0 : row[quarter];
    }

    /// People needed and not there, never negative.
    public double missing(SkillId skill, int quarter) {
        double missing = required(skill, quarter) - rostered(skill, quarter);
        return missing > NOTHING ? missing : 0;
    }

    /// People there beyond the need, never negative.
    public double surplus(SkillId skill, int quarter) {
        double surplus = rostered(skill, quarter) - required(skill, quarter);
        return surplus > NOTHING ? surplus : 0;
    }

    /// Covered person-quarters ÷ required ones: 0 to 1, and 1 where nothing is required.
    public double share() {
        double required = demand.total();
        return required <= 0 ? 1 : 1 - totalMissing() / required;
    }

    /// In person-quarters.
    public double totalMissing() {
        double total = 0;
        for (SkillId skill : demand.skills()) {
            for (int quarter = 0; quarter < demand.size(); quarter++) {
                total += missing(skill, quarter);
            }
        }
        return total;
    }

    /// In person-quarters.
    public double totalSurplus() {
        double total = 0;
        for (SkillId skill : demand.skills()) {
            for (int quarter = 0; quarter < demand.size(); quarter++) {
                total += surplus(skill, quarter);
            }
        }
        return total;
    }

    /// The sum over quarters and skills of 100·missing + 10·missing² + 1·surplus.
    public double penalty() {
        double total = 0;
        for (SkillId skill : demand.skills()) {
            for (int quarter = 0; quarter < demand.size(); quarter++) {
                double missing = missing(skill, quarter);
                total += 100 * missing + 10 * missing * missing + surplus(skill, quarter);
            }
        }
        return total;
    }

    private static void add(Interval work, Demand demand, double[] row) {
        Duration before = Duration.between(demand.start(), Quarter.floor(work.start()));
        int first = (int) Math.max(0, Math.floorDiv(before.toSeconds(), Quarter.LENGTH.toSeconds()));
        Instant end = work.end();
        for (int index = first; index < row.length; index++) {
            Interval quarter = demand.quarter(index);
            if (!quarter.start().isBefore(end)) {
                return;
            }
            row[index] += (double) quarter.overlap(work).toSeconds() / Quarter.LENGTH.toSeconds();
        }
    }
}
