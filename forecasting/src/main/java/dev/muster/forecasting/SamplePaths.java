package dev.muster.forecasting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Draws ways in which a forecast may come true.
///
/// Every interval's arrivals are a quantile of its distribution; which one follows from a normal value that is partly
/// the day's, partly the interval's own (a Gaussian copula with one factor a day). A day's own value carries over to
/// the day after in part.
/// Source: Nelsen 2006, "An introduction to copulas".
final class SamplePaths {

    /// How much of a day's common error the day after has: what is off today is half off tomorrow.
    private static final double CARRIED = 0.5;

    private final Forecast forecast;
    private final RandomGenerator random;

    SamplePaths(Forecast forecast, long seed) {
        this.forecast = forecast;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    List<Series> draw(int count) {
        return IntStream.range(0, count).mapToObj(_ -> path()).toList();
    }

    private Series path() {
        Map<LocalDate, Double> days = days();
        Map<LocalDate, Double> common = new HashMap<>();
        forecast.days().forEach(day -> common.put(day.date(), day.common()));
        double[] values = new double[forecast.size()];
        for (int i = 0; i < values.length; i++) {
            double shared = common.getOrDefault(forecast.grid().date(i), 1.0);
            double day = days.getOrDefault(forecast.grid().date(i), 0.0);
            double normal = Math.sqrt(shared) * day + Math.sqrt(1 - shared) * random.nextGaussian();
            values[i] = forecast.isOpen(i) ? whole(forecast.quantile(i, Normal.atMost(normal))) : 0;
        }
        return Series.of(forecast.grid(), values);
    }

    private Map<LocalDate, Double> days() {
        Map<LocalDate, Double> days = new HashMap<>();
        double value = random.nextGaussian();
        for (DayOutlook day : forecast.days()) {
            days.put(day.date(), value);
            value = CARRIED * value + Math.sqrt(1 - CARRIED * CARRIED) * random.nextGaussian();
        }
        return days;
    }

    /// Up or down by chance, so that the mean stays.
    private double whole(double value) {
        double floor = Math.floor(value);
        return floor + (random.nextDouble() < value - floor ? 1 : 0);
    }
}
