package dev.muster.forecasting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// When a site or queue is open, on its own clock: several periods a day, and days that differ from their weekday.
///
/// @param week the periods of each weekday; a weekday that is missing is closed
/// @param days holidays and special days, which replace their weekday; an empty list is a closed day
public record OpeningHours(Map<DayOfWeek, List<Period>> week, Map<LocalDate, List<Period>> days) {

    /// A part of a day.
    ///
    /// @param from first minute
    /// @param to end, not included; midnight means the end of the day
    public record Period(LocalTime from, LocalTime to) {

        public Period {
            if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
                throw new IllegalArgumentException("Period start (%s) must precede its end (%s).".formatted(from, to));
            }
        }

        boolean contains(LocalTime time) {
            return !time.isBefore(from) && (to.equals(LocalTime.MIDNIGHT) || time.isBefore(to));
        }
    }

    public OpeningHours {
        week = week.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> sorted(e.getValue())));
        days = days.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> sorted(e.getValue())));
    }

    /// Open round the clock, every day.
    public static OpeningHours always() {
        return daily(new Period(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    }

    /// The same hours on each of the seven weekdays.
    public static OpeningHours daily(Period period) {
        return new OpeningHours(
                Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, day -> List.of(period))),
                Map.of());
    }

    public List<Period> on(LocalDate date) {
        List<Period> special = days.get(date);
        return special != null ? special : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    public boolean isOpen(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return on(local.toLocalDate()).stream().anyMatch(period -> period.contains(local.toLocalTime()));
    }

    private static List<Period> sorted(List<Period> periods) {
        List<Period> inOrder =
                periods.stream().sorted(Comparator.comparing(Period::from)).toList();
        for (int i = 1; i < inOrder.size(); i++) {
            LocalTime end = inOrder.get(i - 1).to();
            if (end.equals(LocalTime.MIDNIGHT) || end.isAfter(inOrder.get(i).from())) {
                throw new IllegalArgumentException(
                        "Opening periods (%s and %s) must not overlap.".formatted(inOrder.get(i - 1), inOrder.get(i)));
            }
        }
        return inOrder;
    }
}
