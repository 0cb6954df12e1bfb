package dev.muster.console.planning;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.muster.forecasting.OpeningHours;
import dev.muster.sql.directory.Calendar;
import dev.muster.sql.directory.HolidayRule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The public holidays of countries and their parts, by the rules that Jollyday keeps.
public final class PublicHolidays {

    /// How far from a day holidays are looked up, back and ahead.
    private static final int YEARS = 2;

    private static final Map<Years, Map<LocalDate, String>> KNOWN = new ConcurrentHashMap<>();

    /// The years about one.
    private record Years(HolidayRule rule, int middle) {

        Map<LocalDate, String> days() {
            if (!knows(rule)) {
                return Map.of();
            }
            String part = rule.subdivision();
            return manager(rule)
                    .getHolidays(
                            LocalDate.of(middle - YEARS, 1, 1),
                            LocalDate.of(middle + YEARS, 12, 31),
                            HolidayType.PUBLIC_HOLIDAY,
                            part == null ? new String[0] : new String[] {part.toLowerCase(Locale.ROOT)})
                    .stream()
                    .collect(Collectors.toMap(
                            Holiday::getDate,
                            holiday -> holiday.getDescription(Locale.ENGLISH),
                            (one, other) -> one.compareTo(other) <= 0 ? one : other));
        }
    }

    private PublicHolidays() {}

    /// Whether the rules of a country and its part are there.
    public static boolean knows(HolidayRule rule) {
        String subdivision = rule.subdivision();
        return HolidayManager.getSupportedCalendarCodes().contains(rule.country())
                && (subdivision == null
                        || manager(rule)
                                .getCalendarHierarchy()
                                .getChildren()
                                .containsKey(subdivision.toLowerCase(Locale.ROOT)));
    }

    /// The holidays of a calendar around a day, with their names: those of its country, and the days of its own, which
    /// come first.
    public static Map<LocalDate, String> of(Calendar calendar, LocalDate around) {
        HolidayRule rule = calendar.holidays();
        Map<LocalDate, String> days = rule == null
                ? new TreeMap<>()
                : new TreeMap<>(KNOWN.computeIfAbsent(new Years(rule, around.getYear()), Years::days));
        days.putAll(calendar.names());
        return days;
    }

    /// When a calendar is open around a day: closed on public holidays where it says so, but for days of its own.
    public static OpeningHours hours(Calendar calendar, LocalDate around) {
        HolidayRule rule = calendar.holidays();
        if (rule == null || !rule.closed()) {
            return calendar.hours();
        }
        Map<LocalDate, List<OpeningHours.Period>> days = new HashMap<>();
        of(calendar, around).keySet().forEach(day -> days.put(day, List.of()));
        days.putAll(calendar.hours().days());
        return new OpeningHours(calendar.hours().week(), days);
    }

    private static HolidayManager manager(HolidayRule rule) {
        return HolidayManager.getInstance(ManagerParameters.create(code(rule)));
    }

    private static String code(HolidayRule rule) {
        return rule.country().toLowerCase(Locale.ROOT);
    }
}
