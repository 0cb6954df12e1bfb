package dev.muster.forecasting.effort;

import dev.muster.forecasting.Composition;
import dev.muster.forecasting.DayOutlook;
import dev.muster.forecasting.Distribution;
import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Grid;
import dev.muster.forecasting.Normal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What comes to people: conversations opened × the share that automation leaves, + transfers and reopenings.
///
/// Bands put together the doubt of all three and the chance by which automation resolves a single conversation, as if
/// they were independent: distances from the mean are added in squares, above and below it apart.
public final class AfterAutomation {

    private AfterAutomation() {}

    /// @param opened conversations of all kinds
    /// @param shares what part of them comes to people, one for each interval
    /// @param again  transfers and reopenings, on the same grid
    /// @throws IllegalArgumentException where intervals differ
    public static Forecast of(Forecast opened, List<Estimate> shares, Forecast again) {
        if (!opened.grid().equals(again.grid()) || shares.size() != opened.size()) {
            throw new IllegalArgumentException(
                    "Opened (%s), shares (%d) and what comes again (%s) must be of the same intervals."
                            .formatted(opened, shares.size(), again));
        }
        List<Distribution> intervals = new ArrayList<>(opened.size());
        for (int i = 0; i < opened.size(); i++) {
            intervals.add(
                    opened.isOpen(i) || again.isOpen(i)
                            ? interval(opened, shares.get(i), again, i)
                            : Distribution.CLOSED);
        }
        List<DayOutlook> days = opened.days().stream()
                .map(day -> left(day, opened.grid(), intervals))
                .toList();
        return new Forecast(opened.grid(), intervals, days, opened.method() + ", less what automation resolves");
    }

    /// A day errs as one as much as that of the conversations opened does.
    private static DayOutlook left(DayOutlook opened, Grid grid, List<Distribution> intervals) {
        double total = IntStream.range(0, grid.size())
                .filter(i -> grid.date(i).equals(opened.date()))
                .mapToDouble(i -> intervals.get(i).mean())
                .sum();
        double before = opened.composition().total();
        Composition composition = before > 0
                ? opened.composition().with(Composition.Part.AUTOMATION, total / before)
                : new Composition(total, List.of());
        return new DayOutlook(opened.date(), opened.common(), composition);
    }

    private static Distribution interval(Forecast opened, Estimate share, Forecast again, int i) {
        double people = share.mean();
        double mean = people * opened.mean(i) + again.mean(i);
        double doubtOfShare = opened.mean(i) * opened.mean(i) * share.variance();
        double chance = people * (1 - people) * opened.mean(i);
        double[] levels = Distribution.levels();
        double[] quantiles = new double[levels.length];
        for (int q = 0; q < levels.length; q++) {
            double normal = Normal.quantile(levels[q]);
            double squares = signedSquare(people * (opened.quantile(i, levels[q]) - opened.mean(i)))
                    + signedSquare(again.quantile(i, levels[q]) - again.mean(i))
                    + Math.signum(normal) * normal * normal * (chance + doubtOfShare);
            quantiles[q] = Math.max(0, mean + Math.signum(squares) * Math.sqrt(Math.abs(squares)));
        }
        return Distribution.of(mean, quantiles);
    }

    private static double signedSquare(double distance) {
        return Math.signum(distance) * distance * distance;
    }
}
