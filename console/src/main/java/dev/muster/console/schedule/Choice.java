package dev.muster.console.schedule;

import com.vaadin.flow.router.QueryParameters;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SiteId;
import dev.muster.scheduler.roster.Period;
import dev.muster.sql.directory.Directory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is looked at, as it stands in the address. What an address says wrongly counts as not said.
///
/// @param monday of the week
/// @param day    the one day shown, null for the whole week
/// @param team   its id, null for all
/// @param skill  its id, null for all
/// @param roster the one shown, null for the one that is worked, or else the newest draft
record Choice(
        LocalDate monday,
        @Nullable LocalDate day,
        @Nullable String team,
        @Nullable String skill,
        @Nullable Long roster) {

    private static final int DAYS = 7;

    static Choice of(QueryParameters asked, LocalDate today) {
        LocalDate monday = date(asked, "week").orElse(today).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Choice(
                monday,
                date(asked, "day").filter(new Period(monday, DAYS)::contains).orElse(null),
                text(asked, "team").orElse(null),
                text(asked, "skill").orElse(null),
                text(asked, "roster")
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .orElse(null));
    }

    QueryParameters address() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("week", monday.toString());
        put(said, "day", day);
        put(said, "team", team);
        put(said, "skill", skill);
        put(said, "roster", roster);
        return QueryParameters.simple(said);
    }

    /// Another week: its own rosters, the same weekday.
    Choice week(LocalDate other) {
        long days = other.toEpochDay() - monday.toEpochDay();
        return new Choice(other, day == null ? null : day.plusDays(days), team, skill, null);
    }

    Choice day(@Nullable LocalDate other) {
        return new Choice(monday, other, team, skill, roster);
    }

    Choice team(@Nullable String other) {
        return new Choice(monday, day, other, skill, roster);
    }

    Choice skill(@Nullable String other) {
        return new Choice(monday, day, team, other, roster);
    }

    Choice roster(@Nullable Long other) {
        return new Choice(monday, day, team, skill, other);
    }

    /// The same without a team or skill that the site does not know, so that the filters above the page tell the truth.
    Choice within(Directory directory, SiteId site) {
        boolean knownTeam = directory.teams().stream()
                .anyMatch(
                        known -> known.site().equals(site) && known.id().value().equals(team));
        boolean knownSkill =
                directory.skills().stream().anyMatch(known -> known.id().value().equals(skill));
        return team(knownTeam ? team : null).skill(knownSkill ? skill : null);
    }

    Period week() {
        return new Period(monday, DAYS);
    }

    /// The days shown.
    Period shown() {
        return day == null ? week() : new Period(day, 1);
    }

    /// The time shown.
    Interval axis(ZoneId zone) {
        return shown().interval(zone);
    }

    private static void put(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }

    private static Optional<String> text(QueryParameters asked, String name) {
        return asked.getSingleParameter(name).filter(value -> !value.isBlank());
    }

    private static Optional<LocalDate> date(QueryParameters asked, String name) {
        try {
            return text(asked, name).map(LocalDate::parse).filter(date -> Math.abs(date.getYear() - 2000) < 1000);
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }
}
