package dev.muster.scheduler.solve;

/// The people each quarter and skill still needs beside those whose shifts are given, and what it costs to have
/// fewer or more. Costs are in thousandths of 100·missing + 10·missing² + 1·surplus.
final class Need {

    private final int skills;
    private final double[] people;

    /// @param people by quarter, then skill; negative where given shifts exceed the demand
    Need(int skills, double[] people) {
        this.skills = skills;
        this.people = people;
    }

    int quarters() {
        return skills == 0 ? 0 : people.length / skills;
    }

    int skills() {
        return skills;
    }

    double at(int quarter, int skill) {
        return people[quarter * skills + skill];
    }

    long cost(int quarter, int skill, int there) {
        double missing = people[quarter * skills + skill] - there;
        return Math.round(missing > 0 ? (100_000 + 10_000 * missing) * missing : -1_000 * missing);
    }

    /// What one person more changes.
    long costOfOneMore(int quarter, int skill, int there) {
        return cost(quarter, skill, there + 1) - cost(quarter, skill, there);
    }

    /// What one person less changes.
    long costOfOneLess(int quarter, int skill, int there) {
        return cost(quarter, skill, there - 1) - cost(quarter, skill, there);
    }
}
