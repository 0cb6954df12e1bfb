package dev.muster.console.demo;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.TreeMap;

/// The public holidays that the company keeps: those of Berlin where it works there, and a few that are kept
/// everywhere.
final class Holidays {

    private static final String BERLIN = "Europe/Berlin";

    private static final Map<MonthDay, String> EVERYWHERE = Map.of(
            MonthDay.of(1, 1), "New Year's Day",
            MonthDay.of(5, 1), "Labour Day",
            MonthDay.of(12, 25), "Christmas Day");

    private static final Map<MonthDay, String> FIXED = Map.of(
            MonthDay.of(1, 1), "New Year's Day",
            MonthDay.of(3, 8), "International Women's Day",
            MonthDay.of(5, 1), "Labour Day",
            MonthDay.of(10, 3), "Day of German Unity",
            MonthDay.of(12, 25), "Christmas Day",
            MonthDay.of(12, 26), "Second Christmas Day");

    private Holidays() {}

    /// The holidays from one day to another, both included.
    static Map<LocalDate, String> in(World world, LocalDate first, LocalDate last) {
        boolean berlin = world.zone().getId().equals(BERLIN);
        Map<LocalDate, String> days = new TreeMap<>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            int of = year;
            (berlin ? FIXED : EVERYWHERE).forEach((day, name) -> days.put(day.atYear(of), name));
            if (berlin) {
                aroundEaster(year, days);
            }
        }
        days.keySet().removeIf(day -> day.isBefore(first) || day.isAfter(last));
        return days;
    }

    private static void aroundEaster(int year, Map<LocalDate, String> days) {
        LocalDate easter = easter(year);
        days.put(easter.minusDays(2), "Good Friday");
        days.put(easter.plusDays(1), "Easter Monday");
        days.put(easter.plusDays(39), "Ascension Day");
        days.put(easter.plusDays(50), "Whit Monday");
    }

    /// Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8).
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
