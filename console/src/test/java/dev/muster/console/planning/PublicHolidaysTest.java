package dev.muster.console.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.OpeningHours;
import dev.muster.sql.directory.Calendar;
import dev.muster.sql.directory.CalendarId;
import dev.muster.sql.directory.HolidayRule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The days themselves are those of the laws, as published by the countries.
class PublicHolidaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate WOMENS_DAY = LocalDate.of(2026, 3, 8);
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    @Test
    void aPartOfACountryHasHolidaysOfItsOwn() {
        Calendar berlin = calendar(new HolidayRule("DE", "BE", false), Map.of());
        Calendar germany = calendar(new HolidayRule("DE", null, false), Map.of());

        assertThat(PublicHolidays.of(berlin, TODAY)).containsKey(WOMENS_DAY);
        assertThat(PublicHolidays.of(germany, TODAY))
                .doesNotContainKey(WOMENS_DAY)
                .containsKeys(LocalDate.of(2026, 4, 6), LocalDate.of(2025, 10, 3), CHRISTMAS);
        assertThat(PublicHolidays.of(calendar(new HolidayRule("US", null, false), Map.of()), TODAY))
                .containsKey(LocalDate.of(2026, 11, 26));
    }

    @Test
    void aHolidayHasTheSameNameEveryYear() {
        Map<LocalDate, String> days = PublicHolidays.of(calendar(new HolidayRule("DE", "BE", false), Map.of()), TODAY);

        assertThat(days.get(CHRISTMAS)).isNotBlank().isEqualTo(days.get(CHRISTMAS.minusYears(1)));
    }

    @Test
    void whetherTheyAreClosedIsForTheCalendarToSayAndItsOwnDaysComeFirst() {
        LocalDate unity = LocalDate.of(2026, 10, 3);
        Map<LocalDate, String> own = Map.of(unity, "Open day");

        OpeningHours open = PublicHolidays.hours(calendar(new HolidayRule("DE", null, false), own), TODAY);
        OpeningHours closed = PublicHolidays.hours(calendar(new HolidayRule("DE", null, true), own), TODAY);

        assertThat(open.on(CHRISTMAS)).isNotEmpty();
        assertThat(closed.on(CHRISTMAS)).isEmpty();
        assertThat(closed.on(unity)).isNotEmpty();
        assertThat(closed.on(CHRISTMAS.minusDays(3))).isNotEmpty();
    }

    @Test
    void countriesAndPartsWithoutRulesAreNotKnown() {
        assertThat(PublicHolidays.knows(new HolidayRule("DE", "BE", false))).isTrue();
        assertThat(PublicHolidays.knows(new HolidayRule("DE", "XX", false))).isFalse();
        assertThat(PublicHolidays.knows(new HolidayRule("QQ", null, false))).isFalse();
    }

    private static Calendar calendar(HolidayRule rule, Map<LocalDate, String> own) {
        OpeningHours.Period morning = new OpeningHours.Period(LocalTime.of(9, 0), LocalTime.of(13, 0));
        OpeningHours week = OpeningHours.daily(morning);
        Map<LocalDate, List<OpeningHours.Period>> days = new HashMap<>();
        own.keySet().forEach(day -> days.put(day, List.of(morning)));
        return new Calendar(new CalendarId("office"), "Office", new OpeningHours(week.week(), days), own, rule);
    }
}
