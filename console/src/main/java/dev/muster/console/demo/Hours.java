package dev.muster.console.demo;

import dev.muster.forecasting.OpeningHours;
import dev.muster.forecasting.OpeningHours.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// When the queues of the company are open.
enum Hours {
    LONG(
            "Long days",
            List.of(period("07:00", "23:00")),
            List.of(period("07:00", "23:00")),
            List.of(period("09:00", "22:00"))),
    DAYS(
            "Days",
            List.of(period("08:00", "21:00")),
            List.of(period("08:00", "21:00")),
            List.of(period("10:00", "19:00"))),
    OFFICE("Office hours", List.of(period("08:00", "20:00")), List.of(period("09:00", "17:00")), List.of()),
    ALWAYS(
            "Round the clock",
            List.of(period("00:00", "00:00")),
            List.of(period("00:00", "00:00")),
            List.of(period("00:00", "00:00")));

    private final String title;

    // List.of: immutable, which the checker cannot see behind the interface.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Period> weekdays;

    // As above.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Period> saturday;

    // As above.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Period> sunday;

    Hours(String title, List<Period> weekdays, List<Period> saturday, List<Period> sunday) {
        this.title = title;
        this.weekdays = weekdays;
        this.saturday = saturday;
        this.sunday = sunday;
    }

    String title() {
        return title;
    }

    /// Holidays are kept like Sundays; on Christmas Day and New Year's Day everything but the night line rests.
    OpeningHours during(Map<LocalDate, String> holidays) {
        Map<DayOfWeek, List<Period>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, on(day));
        }
        Map<LocalDate, List<Period>> special = new HashMap<>();
        holidays.keySet().forEach(day -> special.put(day, this != ALWAYS && isRest(day) ? List.of() : sunday));
        return new OpeningHours(week, special);
    }

    private List<Period> on(DayOfWeek day) {
        return switch (day) {
            case SATURDAY -> saturday;
            case SUNDAY -> sunday;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> weekdays;
        };
    }

    private static boolean isRest(LocalDate day) {
        return (day.getMonthValue() == 12 && day.getDayOfMonth() == 25)
                || (day.getMonthValue() == 1 && day.getDayOfMonth() == 1);
    }

    private static Period period(String from, String to) {
        return new Period(LocalTime.parse(from), LocalTime.parse(to));
    }
}
