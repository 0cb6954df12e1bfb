package dev.muster.scheduler;

/// What is wrong with a roster, by part: 0 everywhere is perfect. Compared by broken rules first, then
/// [#complete], then [#kind].
///
/// @param broken      how far the rules of contracts are broken; 0 is legal
/// @param missing     100·people + 10·people² for each quarter and skill that lacks people
/// @param surplus     1 for each person-quarter beyond the demand
/// @param shortHours  6 for each hour below what contracts ask for in the week
/// @param preferences 5 for each preference broken
/// @param fairness    grows as late and weekend hours are shared unevenly
public record Cost(
        long broken, double missing, double surplus, double shortHours, double preferences, double fairness) {

    public static final Cost NONE = new Cost(0, 0, 0, 0, 0, 0);

    public boolean isLegal() {
        return broken == 0;
    }

    /// The coverage penalty: people missing and beyond the need.
    public double coverage() {
        return missing + surplus;
    }

    /// Coverage and contract hours together, the second thing compared.
    public double complete() {
        return coverage() + shortHours;
    }

    /// What people would like, the last thing compared.
    public double kind() {
        return preferences + fairness;
    }
}
