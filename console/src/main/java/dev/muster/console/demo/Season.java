package dev.muster.console.demo;

import dev.muster.forecasting.OpeningHours.Period;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// How much work comes: season, weekday, time of day, occasions, and days that are simply busier than others.
final class Season {

    static final Duration STEP = Duration.ofMinutes(15);

    private final World world;
    private final Map<YearMonth, List<Occasion>> occasions = new ConcurrentHashMap<>();
    private final Map<Integer, Map<LocalDate, String>> holidays = new ConcurrentHashMap<>();

    Season(World world) {
        this.world = world;
    }

    /// A stretch of a quarter of an hour and what is expected in it.
    ///
    /// @param start    of the quarter
    /// @param expected mean number of conversations opened
    record Quarter(Instant start, double expected) {}

    /// The open quarters of a local day.
    List<Quarter> day(QueueModel queue, LocalDate day) {
        List<Period> open = hours(queue, day);
        Instant end = world.midnight(day.plusDays(1));
        List<Instant> starts = new ArrayList<>();
        double total = 0;
        for (Instant at = world.midnight(day); at.isBefore(end); at = at.plus(STEP)) {
            if (isOpen(open, at.atZone(world.zone()).toLocalTime())) {
                starts.add(at);
                total += weight(queue, at);
            }
        }
        double expected = expected(queue, day);
        double all = total;
        return starts.stream()
                .map(at -> new Quarter(at, expected * weight(queue, at) / all))
                .toList();
    }

    /// Conversations expected on a day; 0 where the queue is closed.
    double expected(QueueModel queue, LocalDate day) {
        if (hours(queue, day).isEmpty()) {
            return 0;
        }
        String id = queue.id().value();
        DayOfWeek like = holidays(day).containsKey(day) ? DayOfWeek.SUNDAY : day.getDayOfWeek();
        double factor = 1;
        for (Occasion occasion : around(day)) {
            factor *= occasion.lift(id, day);
        }
        return queue.perDay()
                * weekday(queue, like)
                * ofTheYear(day)
                * factor
                * world.dice("day", day).factor(0.04)
                * world.dice("day", day, id).factor(0.05);
    }

    private List<Period> hours(QueueModel queue, LocalDate day) {
        return queue.hours().during(holidays(day)).on(day);
    }

    private Map<LocalDate, String> holidays(LocalDate day) {
        return holidays.computeIfAbsent(
                day.getYear(), year -> Holidays.in(world, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    private static double weekday(QueueModel queue, DayOfWeek day) {
        double all = 0;
        for (DayOfWeek other : DayOfWeek.values()) {
            all += weekWeight(queue, other);
        }
        double own = weekWeight(queue, day);
        return (own == 0 ? queue.week().get(day.getValue() - 1) : own) * 7 / all;
    }

    private static double weekWeight(QueueModel queue, DayOfWeek day) {
        boolean open = !queue.hours()
                .during(Map.of())
                .week()
                .getOrDefault(day, List.of())
                .isEmpty();
        return open ? queue.week().get(day.getValue() - 1) : 0;
    }

    /// Busy before Christmas and in January, quiet in summer.
    private static double ofTheYear(LocalDate day) {
        double yearShare = day.getDayOfYear() / (double) day.lengthOfYear();
        double wave = 0.05 * Math.cos(2 * Math.PI * (yearShare - 0.97));
        double christmas = 0.12 * Math.exp(-Math.pow((yearShare - 0.945) / 0.03, 2) / 2);
        double summer = -0.05 * Math.exp(-Math.pow((yearShare - 0.58) / 0.05, 2) / 2);
        return 1 + wave + christmas + summer;
    }

    private List<Occasion> around(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return Stream.of(month.minusMonths(1), month)
                .flatMap(each -> occasions.computeIfAbsent(each, m -> Occasion.in(m, world)).stream())
                .toList();
    }

    private double weight(QueueModel queue, Instant at) {
        LocalTime time = at.plus(STEP.dividedBy(2)).atZone(world.zone()).toLocalTime();
        return queue.shape().at(time.toSecondOfDay() / 3600.0);
    }

    private static boolean isOpen(List<Period> open, LocalTime time) {
        return open.stream()
                .anyMatch(period -> !time.isBefore(period.from())
                        && (period.to().equals(LocalTime.MIDNIGHT) || time.isBefore(period.to())));
    }
}
