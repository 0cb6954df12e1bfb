package dev.muster.forecasting;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Made-up histories: Poisson counts about a daily wave, a weekend and a level that wanders, open 08:00 to 20:00 on
/// weekdays.
public final class History {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private LocalDate from = LocalDate.of(2026, 1, 5);
    private int days = 140;
    private Duration step = Duration.ofMinutes(30);
    private double volume = 40;
    private double wander = 0.05;

    public static History made() {
        return new History();
    }

    public History from(LocalDate day) {
        this.from = day;
        return this;
    }

    public History days(int number) {
        this.days = number;
        return this;
    }

    public History every(Duration length) {
        this.step = length;
        return this;
    }

    /// Mean arrivals in a half-hour at noon.
    public History volume(double number) {
        this.volume = number;
        return this;
    }

    /// How far a day's level steps from the one before.
    public History wandering(double share) {
        this.wander = share;
        return this;
    }

    public Series series(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Instant start = from.atStartOfDay(BERLIN).toInstant();
        Instant end = from.plusDays(days).atStartOfDay(BERLIN).toInstant();
        Grid grid =
                new Grid(BERLIN, start, step, (int) Duration.between(start, end).dividedBy(step));
        double[] values = new double[grid.size()];
        Arrays.fill(values, Double.NaN);
        double level = 0;
        for (int i = 0; i < grid.size(); i++) {
            level = grid.slot(i) == 0 ? 0.8 * level + wander * random.nextGaussian() : level;
            double hour = (grid.slot(i) + 0.5) * step.toMinutes() / 60;
            DayOfWeek weekday = grid.date(i).getDayOfWeek();
            if (hour >= 8 && hour < 20 && weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY) {
                double mean = volume * (1 + 0.5 * Math.sin((hour - 6) * Math.PI / 12)) * Math.exp(level);
                values[i] = poisson(mean * step.toMinutes() / 30, random);
            }
        }
        return Series.of(grid, values);
    }

    private static double poisson(double mean, RandomGenerator random) {
        int count = -1;
        for (double time = 0; time < mean; count++) {
            time += random.nextExponential();
        }
        return Math.max(0, count);
    }
}
