package dev.muster.console.planning;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Bounds;
import dev.muster.scheduler.roster.Contract;
import dev.muster.scheduler.roster.Preferences;
import dev.muster.scheduler.roster.ShiftRules;
import dev.muster.scheduler.roster.Window;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One line of an agents file, on its way to an agent. What is wrong in it is thrown as an [IllegalArgumentException]
/// that names column, value and rule.
final class AgentLine {

    private static final Pattern HOURS = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)(?:\\s*-\\s*(\\d{1,3}(?:\\.\\d+)?))?");

    private final Map<AgentColumn, String> values = new EnumMap<>(AgentColumn.class);

    AgentLine(List<AgentColumn> columns, List<String> fields) {
        if (fields.size() != columns.size()) {
            throw new IllegalArgumentException("'%s' must have a field for each of the %d columns (it has %d)."
                    .formatted(String.join(",", fields), columns.size(), fields.size()));
        }
        for (int i = 0; i < fields.size(); i++) {
            values.put(columns.get(i), fields.get(i));
        }
    }

    Agent agent(ZoneId zone) {
        AgentId id = read(AgentColumn.AGENT, AgentId::new);
        String name = text(AgentColumn.NAME);
        return new Agent(
                id,
                name.isEmpty() ? id.value() : name,
                zone,
                read(AgentColumn.SKILLS, AgentLine::skills),
                contract(),
                read(AgentColumn.DAYS_OFF, AgentLine::dates),
                List.of(),
                Preferences.NONE);
    }

    private Contract contract() {
        Bounds day = read(AgentColumn.DAY_HOURS, AgentLine::hours);
        Bounds week = read(AgentColumn.WEEK_HOURS, AgentLine::hours);
        String name = text(AgentColumn.CONTRACT);
        return new Contract(
                name.isEmpty() ? text(AgentColumn.WEEK_HOURS) + " h a week" : name,
                day,
                week,
                Duration.ofHours(whole(AgentColumn.REST_HOURS, 11)),
                whole(AgentColumn.DAYS_IN_A_ROW, 5),
                new Window(
                        read(AgentColumn.EARLIEST, AgentLine::quarter), read(AgentColumn.LATEST, AgentLine::quarter)),
                whole(AgentColumn.WEEKENDS, Contract.EVERY_WEEKEND),
                ShiftRules.STANDARD);
    }

    private String text(AgentColumn column) {
        return values.getOrDefault(column, "");
    }

    private <T> T read(AgentColumn column, Function<String, T> reader) {
        try {
            return reader.apply(text(column));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "%s '%s': %s".formatted(column.heading(), text(column), wrong.getMessage()), wrong);
        }
    }

    private int whole(AgentColumn column, int otherwise) {
        return read(column, text -> {
            if (!text.isEmpty() && !text.matches("\\d{1,4}")) {
                throw new IllegalArgumentException("must be a whole number or empty.");
            }
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        });
    }

    private static Map<SkillId, Double> skills(String text) {
        Map<SkillId, Double> skills = new TreeMap<>();
        for (String part : parts(text)) {
            int colon = part.indexOf(':');
            SkillId skill = new SkillId(colon < 0 ? part : part.substring(0, colon));
            skills.put(skill, colon < 0 ? 1.0 : proficiency(part.substring(colon + 1)));
        }
        if (skills.isEmpty()) {
            throw new IllegalArgumentException("must name at least one skill.");
        }
        return skills;
    }

    private static double proficiency(String text) {
        if (!text.matches("0?\\.\\d+|1(?:\\.0+)?")) {
            throw new IllegalArgumentException("proficiency (%s) must be above 0 and at most 1.".formatted(text));
        }
        return Double.parseDouble(text);
    }

    private static Bounds hours(String text) {
        Matcher matcher = HOURS.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must be hours like 8 or 4-6.");
        }
        double least = Double.parseDouble(matcher.group(1));
        return Bounds.hours(least, matcher.group(2) == null ? least : Double.parseDouble(matcher.group(2)));
    }

    private static LocalTime quarter(String text) {
        LocalTime time = text.equals("24:00") ? LocalTime.MIDNIGHT : time(text);
        if (time.toSecondOfDay() % 900 != 0) {
            throw new IllegalArgumentException("must be a whole quarter of an hour.");
        }
        return time;
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("must be a time like 07:30.", wrong);
        }
    }

    private static Set<LocalDate> dates(String text) {
        return parts(text).stream().map(AgentLine::date).collect(Collectors.toSet());
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("'%s' must be a date like 2026-03-31.".formatted(text), wrong);
        }
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split("\\|", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
