package dev.muster.scheduler.roster;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SkillId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// How many people are needed, per quarter of an hour and skill.
public final class Demand {

    private final Instant start;
    private final int size;
    private final Map<SkillId, double[]> people;

    private Demand(Instant start, int size, Map<SkillId, double[]> people) {
        this.start = start;
        this.size = size;
        this.people = people;
    }

    /// @param start  first quarter, on the UTC quarter grid
    /// @param people per skill the people needed in each quarter from `start` on, fractions allowed, never
    ///               negative; one length for all
    public static Demand of(Instant start, Map<SkillId, double[]> people) {
        if (!Quarter.starts(start)) {
            throw new IllegalArgumentException("Demand start (%s) must be on a quarter of an hour.".formatted(start));
        }
        int size = people.values().stream().mapToInt(row -> row.length).max().orElse(0);
        Map<SkillId, double[]> copy = new TreeMap<>();
        people.forEach((skill, row) -> copy.put(skill, checked(skill, row, size)));
        return new Demand(start, size, copy);
    }

    /// Nobody is needed.
    public static Demand none() {
        return of(Instant.EPOCH, Map.of());
    }

    public Instant start() {
        return start;
    }

    /// The number of quarters.
    public int size() {
        return size;
    }

    public Set<SkillId> skills() {
        return Collections.unmodifiableSet(people.keySet());
    }

    public Interval quarter(int index) {
        return new Interval(start.plus(Quarter.LENGTH.multipliedBy(index)), Quarter.LENGTH);
    }

    /// The people needed; 0 outside the quarters and skills given.
    public double at(SkillId skill, int index) {
        double[] row = people.get(skill);
        return row == null || index < 0 || index >= size ? 0 : row[index];
    }

    /// The sum over all quarters and skills, in person-quarters.
    public double total() {
        double total = 0;
        for (double[] row : people.values()) {
            for (double value : row) {
                total += value;
            }
        }
        return total;
    }

    private static double[] checked(SkillId skill, double[] row, int size) {
        if (row.length != size) {
            throw new IllegalArgumentException("Demand for %s must have as many quarters (%d) as the others (%d)."
                    .formatted(skill, row.length, size));
        }
        for (double value : row) {
            if (!(value >= 0 && value <= 1_000_000)) {
                throw new IllegalArgumentException(
                        "Demand for %s (%s people) must be between 0 and 1000000.".formatted(skill, value));
            }
        }
        return row.clone();
    }
}
