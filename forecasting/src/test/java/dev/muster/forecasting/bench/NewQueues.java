package dev.muster.forecasting.bench;

import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Grid;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.Series;
import dev.muster.forecasting.group.ExpectedVolume;
import dev.muster.forecasting.group.NewQueue;
import dev.muster.forecasting.group.QueueGroup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// Made-up queues, each left out of its group in turn and forecast for a week as if it were new, and had 7 or 28 days
/// of its own.
///
/// Groups have six to fourteen queues of 40 to 3,000 contacts on an open day and twelve weeks of history. The week
/// forecast is the thirteenth for all lengths of own history, which are the days just before it. The expected volume is
/// what a planner might say: the mean open day of that week as it is expected without noise is not known to him, so it
/// is the queue's mean open day over the past four weeks, times a lognormal error with a spread drawn from 10 to 30 %.
/// All WAPEs are over all intervals of all queues together.
///
/// - `group_wape`: the plain profile of the group (all its arrivals of the last eight weeks together, by weekday and
///   time of day) at the expected volume;
/// - `last_week_wape`: the queue's own week before.
final class NewQueues {

    private static final int FEWEST = 240;
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
    private static final int WEEKS = 12;
    private static final int PLAIN_WEEKS = 8;
    private static final int[] OWN_DAYS = {0, 7, 28};

    private final Map<String, Double> errors = new HashMap<>();
    private final int[] held80 = new int[OWN_DAYS.length];
    private final int[] held95 = new int[OWN_DAYS.length];
    private double arrived;
    private int scored;
    private int queues;

    private NewQueues() {}

    static String run(long seed) {
        NewQueues bench = new NewQueues();
        for (int group = 0; bench.queues < FEWEST; group++) {
            System.err.printf("new queues: %d of %d%n", bench.queues, FEWEST);
            bench.group(new Draws(seed * 1_000_003 + 500_000 + group));
        }
        return bench.line();
    }

    private void group(Draws draws) {
        MadeQueue.Kind kind = new MadeQueue.Kind(draws);
        double doubt = draws.between(0.1, 0.3);
        List<Series> members = new ArrayList<>();
        int size = draws.whole(6, 14);
        for (int i = 0; i < size; i++) {
            double volume = Math.exp(draws.between(Math.log(40), Math.log(3000)));
            members.add(new MadeQueue(kind, volume, draws).series(FIRST, 7 * WEEKS + 7, Map.of(), draws));
        }
        Instant origin = FIRST.plusDays(7 * WEEKS).atStartOfDay(MadeQueue.ZONE).toInstant();
        for (int left = 0; left < size; left++) {
            int out = left;
            List<Series> others = IntStream.range(0, size)
                    .filter(i -> i != out)
                    .mapToObj(i -> members.get(i).before(origin))
                    .toList();
            score(members.get(left), others, origin, Math.exp(draws.normal(doubt)));
            queues++;
        }
    }

    private void score(Series whole, List<Series> others, Instant origin, double misjudged) {
        Series came = whole.between(origin, whole.end());
        double volume = misjudged * daily(whole, origin);
        QueueGroup group = QueueGroup.of(others);
        double[][] plain = plain(others);
        double perDay = meanOpenDay(plain);
        Forecast[] forecasts = new Forecast[OWN_DAYS.length];
        Grid ahead = whole.grid().over(Interval.between(origin, whole.end()));
        for (int i = 0; i < OWN_DAYS.length; i++) {
            Instant from = FIRST.plusDays(7 * WEEKS - OWN_DAYS[i])
                    .atStartOfDay(MadeQueue.ZONE)
                    .toInstant();
            forecasts[i] =
                    new NewQueue(group, ExpectedVolume.perDay(volume)).forecast(whole.between(from, origin), ahead);
        }
        for (int i = 0; i < came.size(); i++) {
            double before = weekBefore(whole, came, i);
            if (!came.isObserved(i) || Double.isNaN(before)) {
                continue;
            }
            scored++;
            arrived += came.at(i);
            int weekday = came.grid().date(i).getDayOfWeek().getValue() - 1;
            add("group", volume * plain[weekday][came.grid().slot(i)] / perDay, came.at(i));
            add("last_week", before, came.at(i));
            for (int length = 0; length < OWN_DAYS.length; length++) {
                add(OWN_DAYS[length] + "d", forecasts[length].mean(i), came.at(i));
                held80[length] += forecasts[length].band80(i).contains(came.at(i)) ? 1 : 0;
                held95[length] += forecasts[length].band95(i).contains(came.at(i)) ? 1 : 0;
            }
        }
    }

    private void add(String what, double forecast, double actual) {
        errors.merge(what, Math.abs(forecast - actual), Double::sum);
    }

    private static double weekBefore(Series whole, Series came, int i) {
        LocalDate day = came.grid().date(i).minusDays(7);
        Instant then = day.atStartOfDay(MadeQueue.ZONE)
                .toInstant()
                .plus(came.step().multipliedBy(came.grid().slot(i)));
        return whole.at(whole.indexOf(then));
    }

    /// Mean of the open days of the four weeks before.
    private static double daily(Series whole, Instant origin) {
        Series recent = whole.between(origin.minus(Duration.ofDays(28)), origin);
        long open = IntStream.range(0, recent.size())
                .filter(recent::isObserved)
                .mapToObj(i -> recent.grid().date(i))
                .distinct()
                .count();
        return recent.total() / open;
    }

    private static double[][] plain(List<Series> others) {
        double[][] sums = new double[7][others.getFirst().grid().slots()];
        for (Series other : others) {
            Series recent = other.between(other.end().minus(Duration.ofDays(7L * PLAIN_WEEKS)), other.end());
            for (int i = 0; i < recent.size(); i++) {
                int weekday = recent.grid().date(i).getDayOfWeek().getValue() - 1;
                sums[weekday][recent.grid().slot(i)] += recent.isObserved(i) ? recent.at(i) : 0;
            }
        }
        return sums;
    }

    private static double meanOpenDay(double[][] week) {
        double[] totals = IntStream.range(0, 7)
                .mapToDouble(weekday -> IntStream.range(0, week[weekday].length)
                        .mapToDouble(slot -> week[weekday][slot])
                        .sum())
                .filter(total -> total > 0)
                .toArray();
        return IntStream.range(0, totals.length).mapToDouble(i -> totals[i]).sum() / totals.length;
    }

    private String line() {
        for (int i = 0; i < OWN_DAYS.length; i++) {
            System.err.printf(
                    Locale.ROOT,
                    "new queues: with %d days the 80 %% band held %.1f %%, the 95 %% band %.1f %%%n",
                    OWN_DAYS[i],
                    100.0 * held80[i] / scored,
                    100.0 * held95[i] / scored);
        }
        return String.format(
                Locale.ROOT,
                "queues_left_out=%d wape_0d=%.3f wape_7d=%.3f wape_28d=%.3f group_wape=%.3f last_week_wape=%.3f",
                queues,
                wape("0d"),
                wape("7d"),
                wape("28d"),
                wape("group"),
                wape("last_week"));
    }

    private double wape(String what) {
        return 100 * errors.getOrDefault(what, Double.NaN) / arrived;
    }
}
