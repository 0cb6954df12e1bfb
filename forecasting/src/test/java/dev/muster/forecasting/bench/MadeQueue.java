package dev.muster.forecasting.bench;

import dev.muster.forecasting.Grid;
import dev.muster.forecasting.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;

/// A made-up queue, counted every half-hour on a clock with summer time.
///
/// Expected arrivals are volume × level × weekday × time of day × day's noise × interval's noise × shocks × events;
/// arrivals are
/// Poisson about that, so that they vary more than Poisson from day to day and within a day:
///
/// - *level*: a logarithm that takes normal steps from day to day (drift), a bend over the year, and with a chance a
///   lasting jump;
/// - *noise*: gamma-distributed, by day partly carried over from the day before, and by interval;
/// - *weekday* and *time of day*: two humps over a floor. A queue has its own factor for each weekday and its own
///   shift, width and
///   balance of the humps beside those of its [Kind], the same week after week;
/// - *shocks*: single days, never on an event's day, on which a third to two and a half times as many come;
/// - closed outside opening hours, which are one of three kinds, and now and then unobserved for some hours.
///
/// No size here is read by, or taken from, what is under test; all are drawn anew for each queue from the ranges below.
final class MadeQueue {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final int SLOTS = 48;

    private final Kind kind;
    private final double volume;
    private final double[] weekdays = new double[7];
    private final double shift;
    private final double stretch;
    private final double balance;
    private final double[] bumps = new double[SLOTS];
    private final double drift;
    private final double dayNoise;
    private final double carried;
    private final double intervalNoise;

    /// @param volume long-run mean of an open day
    MadeQueue(Kind kind, double volume, Draws draws) {
        this.kind = kind;
        this.volume = volume;
        for (int weekday = 0; weekday < 7; weekday++) {
            weekdays[weekday] = kind.weekdays[weekday] * Math.exp(draws.normal(kind.weekdayApart));
        }
        this.shift = draws.normal(kind.hoursApart);
        this.stretch = Math.exp(draws.normal(kind.balanceApart / 2));
        this.balance = kind.balance * Math.exp(draws.normal(kind.balanceApart));
        Arrays.setAll(bumps, _ -> Math.exp(draws.normal(kind.bumpsApart)));
        this.drift = draws.between(0.002, 0.02);
        this.dayNoise = draws.between(0.02, 0.10);
        this.carried = draws.between(0, 0.6);
        this.intervalNoise = draws.between(0.03, 0.15);
    }

    /// What queues of a group have in common, and how far apart they are.
    static final class Kind {

        private final double[] weekdays = new double[7];
        private final int opens;
        private final int closes;
        private final double morning;
        private final double afternoon;
        private final double width;
        private final double balance;
        private final double floor;
        private final double weekdayApart;
        private final double hoursApart;
        private final double balanceApart;
        private final double bumpsApart;

        Kind(Draws draws) {
            int hours = draws.whole(0, 2);
            this.opens = hours == 0 ? 0 : draws.whole(13, 18);
            this.closes = hours == 0 ? SLOTS : draws.whole(34, 44);
            double friday = draws.between(0.75, 1.05);
            double weekend = draws.between(0.2, 0.8);
            for (int weekday = 0; weekday < 7; weekday++) {
                double usual = weekday == 4 ? friday : weekday > 4 ? weekend : 1.25 - 0.08 * weekday;
                weekdays[weekday] = hours == 2 && weekday > 4 ? 0 : usual * draws.between(0.93, 1.07);
            }
            this.morning = draws.between(9, 11.5);
            this.afternoon = draws.between(13.5, 19);
            this.width = draws.between(1.3, 3);
            this.balance = draws.between(0.4, 1.3);
            this.floor = draws.between(0.02, 0.2);
            this.weekdayApart = draws.between(0.03, 0.12);
            this.hoursApart = draws.between(0.1, 0.6);
            this.balanceApart = draws.between(0.05, 0.3);
            this.bumpsApart = draws.between(0.01, 0.08);
        }

        private boolean isOpen(int weekday, int slot) {
            return weekdays[weekday] > 0 && slot >= opens && slot < closes;
        }

        boolean isOpen(LocalDate day) {
            return weekdays[day.getDayOfWeek().getValue() - 1] > 0;
        }
    }

    /// Arrivals on successive days.
    ///
    /// @param events what single days are multiplied by
    Series series(LocalDate first, int days, Map<LocalDate, Double> events, Draws draws) {
        Instant start = first.atStartOfDay(ZONE).toInstant();
        Instant end = first.plusDays(days).atStartOfDay(ZONE).toInstant();
        Grid grid =
                new Grid(ZONE, start, STEP, (int) Duration.between(start, end).dividedBy(STEP));
        double[] values = new double[grid.size()];
        double[][] shape = shape();
        double[] levels = levels(first, days, events, draws);
        LocalDate lost = first.plusDays(draws.whole(0, 3 * days));
        int lostFrom = draws.whole(0, SLOTS);
        for (int i = 0; i < grid.size(); i++) {
            LocalDate day = grid.date(i);
            int weekday = day.getDayOfWeek().getValue() - 1;
            int slot = grid.slot(i);
            boolean observed = kind.isOpen(weekday, slot) && !(day.equals(lost) && slot >= lostFrom);
            double expected = volume
                    * levels[(int) (day.toEpochDay() - first.toEpochDay())]
                    * shape[weekday][slot]
                    * draws.factor(intervalNoise);
            values[i] = observed ? draws.count(expected) : Double.NaN;
        }
        return Series.of(grid, values);
    }

    private double[] levels(LocalDate first, int days, Map<LocalDate, Double> events, Draws draws) {
        double bend = draws.between(0, 0.25);
        double season = draws.between(0, 365);
        int jumps = draws.chance(0.3) ? draws.whole(0, days) : days;
        double jump = draws.between(-0.25, 0.25);
        double level = 0;
        double noise = 0;
        double[] levels = new double[days];
        for (int day = 0; day < days; day++) {
            level += draws.normal(drift) + (day == jumps ? jump : 0);
            noise = carried * noise + Math.sqrt(1 - carried * carried) * (draws.factor(dayNoise) - 1);
            double wave = bend * Math.sin(2 * Math.PI * (day + season) / 365);
            Double event = events.get(first.plusDays(day));
            double shock = event == null && draws.chance(0.01) ? Math.exp(draws.between(-1.1, 0.9)) : 1;
            levels[day] = Math.exp(level + wave) * Math.max(0.2, 1 + noise) * shock * (event == null ? 1 : event);
        }
        return levels;
    }

    /// By weekday and time of day, 1 on the mean open day.
    private double[][] shape() {
        double[][] shape = new double[7][SLOTS];
        double sum = 0;
        int open = 0;
        for (int weekday = 0; weekday < 7; weekday++) {
            double day = 0;
            for (int slot = 0; slot < SLOTS; slot++) {
                shape[weekday][slot] = kind.isOpen(weekday, slot) ? bumps[slot] * humps((slot + 0.5) / 2) : 0;
                day += shape[weekday][slot];
            }
            for (int slot = 0; slot < SLOTS && day > 0; slot++) {
                shape[weekday][slot] *= weekdays[weekday] / day;
            }
            sum += day > 0 ? weekdays[weekday] : 0;
            open += day > 0 ? 1 : 0;
        }
        for (double[] day : shape) {
            for (int slot = 0; slot < SLOTS; slot++) {
                day[slot] *= open / sum;
            }
        }
        return shape;
    }

    private double humps(double hour) {
        return kind.floor + hump(hour - kind.morning) + balance * hump(hour - kind.afternoon);
    }

    private double hump(double hours) {
        double away = (hours - shift) / (kind.width * stretch);
        return Math.exp(-away * away / 2);
    }
}
