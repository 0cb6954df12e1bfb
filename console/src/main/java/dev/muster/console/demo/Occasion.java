package dev.muster.console.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Days that differ from others: a campaign, a launch, a carrier on strike.
///
/// @param kind   what it is called
/// @param first  its first day
/// @param lifts  by queue: the factor of each day from the first on
record Occasion(String kind, LocalDate first, Map<String, List<Double>> lifts) {

    private static final Map<String, List<Double>> CAMPAIGN = Map.of(
            "orders", List.of(1.45, 1.35, 1.25, 1.05),
            "advice", List.of(1.40, 1.30, 1.20),
            "payments", List.of(1.20, 1.30, 1.20, 1.10),
            "delivery", List.of(1.0, 1.0, 1.10, 1.25, 1.30, 1.20, 1.10),
            "returns", List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.10, 1.15, 1.20, 1.15, 1.10));

    private static final Map<String, List<Double>> LAUNCH = Map.of(
            "advice", List.of(1.80, 1.40, 1.20, 1.10),
            "orders", List.of(1.25, 1.15, 1.10),
            "technical", List.of(1.05, 1.20, 1.45, 1.40, 1.25, 1.15));

    private static final Map<String, List<Double>> STRIKE =
            Map.of("delivery", List.of(1.35, 1.55, 1.30, 1.15), "complaints", List.of(1.10, 1.40, 1.40, 1.20));

    /// What happens in a month: one campaign, every third month a launch, now and then a strike.
    static List<Occasion> in(YearMonth month, World world) {
        Dice dice = world.dice("occasions", month);
        List<Occasion> occasions = new ArrayList<>();
        occasions.add(new Occasion("Campaign", month.atDay(dice.whole(1, 26)), CAMPAIGN));
        if (month.getMonthValue() % 3 == 2) {
            occasions.add(new Occasion("Launch", month.atDay(dice.whole(3, 24)), LAUNCH));
        }
        if (dice.chance(0.2)) {
            occasions.add(new Occasion("Strike", month.atDay(dice.whole(1, 25)), STRIKE));
        }
        return occasions;
    }

    double lift(String queue, LocalDate day) {
        List<Double> factors = lifts.getOrDefault(queue, List.of());
        long since = ChronoUnit.DAYS.between(first, day);
        return since >= 0 && since < factors.size() ? factors.get((int) since) : 1;
    }
}
