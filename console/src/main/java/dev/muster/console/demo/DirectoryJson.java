package dev.muster.console.demo;

import dev.muster.forecasting.OpeningHours.Period;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The company as a directory file, for `muster import` to read.
///
/// @param people who works there
/// @param began  the day on which the simulation began, from which validities and holidays run
/// @param world  which simulation
record DirectoryJson(People people, LocalDate began, World world) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Map<String, String> TEAMS = new TreeMap<>(Map.of(
            "shop", "Shop and advice",
            "parcels", "Delivery and returns",
            "money", "Payments and accounts",
            "experts", "Technical and care"));

    /// Writes the file.
    void write(Path file) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("calendars", calendars());
        all.put(
                "sites",
                List.of(Map.of(
                        "id", world.site().value(),
                        "name", world.city() + " (simulated)",
                        "zone", world.zone().getId(),
                        "calendar", id(Hours.ALWAYS))));
        all.put(
                "channels",
                Company.CHANNELS.stream().map(DirectoryJson::channel).toList());
        all.put("skills", skills());
        all.put("queues", Company.QUEUES.stream().map(this::queue).toList());
        all.put("teams", teams());
        all.put("contracts", Contracts.all());
        all.put("agents", people.hired().stream().map(this::agent).toList());
        all.put("time_off", new Vacations(world, began).of(people));
        all.put("users", Logins.users(people, world.site()));
        MAPPER.writeValue(file, all);
    }

    private List<Object> calendars() {
        Map<LocalDate, String> holidays = Holidays.in(world, began.minusYears(2), began.plusYears(2));
        List<Object> calendars = new ArrayList<>();
        for (Hours hours : Hours.values()) {
            var open = hours.during(holidays);
            Map<String, Object> week = new LinkedHashMap<>();
            for (DayOfWeek day : DayOfWeek.values()) {
                week.put(
                        day.name().toLowerCase(Locale.ROOT), periods(open.week().getOrDefault(day, List.of())));
            }
            List<Object> days = new ArrayList<>();
            holidays.forEach((day, name) ->
                    days.add(Map.of("day", day.toString(), "name", name, "open", periods(open.on(day)))));
            calendars.add(ordered("id", id(hours), "name", hours.title(), "week", week, "days", days));
        }
        return calendars;
    }

    private static List<String> periods(List<Period> periods) {
        return periods.stream()
                .map(period -> "%s-%s".formatted(period.from(), period.to()))
                .toList();
    }

    private static Map<String, Object> channel(ChannelModel channel) {
        return ordered(
                "id", channel.id().value(),
                "name", channel.name(),
                "concurrency", channel.concurrency(),
                "capacity_share", channel.capacity());
    }

    private static List<Object> skills() {
        List<Object> skills = new ArrayList<>();
        Company.SKILLS.forEach((id, name) -> skills.add(ordered("id", id.value(), "name", name)));
        return skills;
    }

    private Map<String, Object> queue(QueueModel queue) {
        return ordered(
                "id", queue.id().value(),
                "name", queue.name(),
                "site", world.site().value(),
                "channel", queue.channel().value(),
                "calendar", id(queue.hours()),
                "first_reply", "80/%ds".formatted(queue.goal().toSeconds()),
                "follow_up", "5m",
                "patience", length(queue.patience()),
                "maximum_occupancy", 0.85,
                "minimum_staff", queue.minimum(),
                "shrinkage", Company.SHRINKAGE,
                "skills", List.of(queue.skill().value()));
    }

    private List<Object> teams() {
        List<Object> teams = new ArrayList<>();
        TEAMS.forEach((id, name) ->
                teams.add(ordered("id", id, "name", name, "site", world.site().value())));
        return teams;
    }

    private Map<String, Object> agent(People.Hired hired) {
        Staff staff = hired.staff();
        LocalDate since = began.minusMonths(hired.months());
        Map<String, Object> agent = ordered(
                "id", staff.id().value(),
                "name", staff.name(),
                "site", world.site().value(),
                "identities",
                        List.of(Map.of(
                                "source", Company.SOURCE, "id", staff.id().value())),
                "teams", Histories.teams(hired, since),
                "skills", Histories.skills(hired, since),
                "contracts", Histories.contracts(hired, since));
        if (staff.most() < 5) {
            agent.put("most_conversations", staff.most());
        }
        return agent;
    }

    private static String id(Hours hours) {
        return hours.name().toLowerCase(Locale.ROOT);
    }

    private static String length(Duration length) {
        return length.toSeconds() + "s";
    }

    /// A map that keeps the order of its names.
    static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
