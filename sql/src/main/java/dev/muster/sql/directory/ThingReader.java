package dev.muster.sql.directory;

import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.OpeningHours;
import dev.muster.forecasting.OpeningHours.Period;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SiteId;
import dev.muster.forecasting.SkillId;
import dev.muster.forecasting.staffing.Goal;
import dev.muster.forecasting.staffing.Occupancy;
import dev.muster.forecasting.staffing.Shrinkage;
import dev.muster.scheduler.roster.ActivityKind;
import dev.muster.sql.TeamId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// What a directory file says of sites, calendars, channels, queues, teams and contracts.
///
/// @param file the whole of it
record ThingReader(Entry file) {

    private static final String[] WEEK = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

    List<Calendar> calendars() {
        return each("calendars", ThingReader::calendar, "id", "name", "week", "days", "holidays");
    }

    List<Site> sites() {
        return each(
                "sites",
                site -> new Site(
                        site.read("id", SiteId::new),
                        site.text("name"),
                        site.read("zone", ZoneId::of),
                        site.read("calendar", CalendarId::new)),
                "id",
                "name",
                "zone",
                "calendar");
    }

    List<Channel> channels() {
        return each("channels", ThingReader::channel, "id", "name", "concurrency", "capacity_share", "idle_after");
    }

    List<Skill> skills() {
        return each("skills", skill -> new Skill(skill.read("id", SkillId::new), skill.text("name")), "id", "name");
    }

    List<Queue> queues() {
        return each(
                "queues",
                ThingReader::queue,
                "id",
                "name",
                "site",
                "channel",
                "calendar",
                "first_reply",
                "follow_up",
                "deferred",
                "patience",
                "maximum_occupancy",
                "minimum_staff",
                "shrinkage",
                "skills");
    }

    List<Team> teams() {
        return each(
                "teams",
                team -> new Team(team.read("id", TeamId::new), team.text("name"), team.read("site", SiteId::new)),
                "id",
                "name",
                "site");
    }

    List<Terms> contracts() {
        return each(
                "contracts",
                ContractReader::terms,
                "id",
                "name",
                "full_time",
                "shift",
                "week",
                "rest",
                "most_days_in_a_row",
                "most_weekends",
                "hours",
                "start_step",
                "length_step",
                "lunch",
                "break");
    }

    List<ActivityKind> activities() {
        return each(
                "activities",
                kind -> new ActivityKind(
                        kind.text("id"), kind.flag("paid"), kind.flag("available"), kind.flag("pinned")),
                "id",
                "paid",
                "available",
                "pinned");
    }

    private <T> List<T> each(String field, Function<Entry, T> reader, String... fields) {
        return file.list(field).stream()
                .map(entry -> entry.only(fields))
                .map(entry -> entry.made(() -> reader.apply(entry)))
                .toList();
    }

    private static Calendar calendar(Entry calendar) {
        Map<DayOfWeek, List<Period>> week = new EnumMap<>(DayOfWeek.class);
        Entry days = calendar.entry("week");
        if (days != null) {
            days.only(WEEK);
            for (String day : WEEK) {
                List<Period> open = days.words(day, Shapes::period);
                if (!open.isEmpty()) {
                    week.put(Shapes.weekday(day), open);
                }
            }
        }
        Map<LocalDate, List<Period>> special = new TreeMap<>();
        Map<LocalDate, String> names = new TreeMap<>();
        for (Entry day : calendar.list("days")) {
            LocalDate date = day.only("day", "name", "open").read("day", Shapes::day);
            if (names.put(date, day.text("name")) != null) {
                throw day.refused("day (%s) must be given once.".formatted(date));
            }
            special.put(date, day.words("open", Shapes::period));
        }
        Entry holidays = calendar.entry("holidays");
        return new Calendar(
                calendar.read("id", CalendarId::new),
                calendar.text("name"),
                new OpeningHours(week, special),
                names,
                holidays == null ? null : rule(holidays));
    }

    private static HolidayRule rule(Entry holidays) {
        holidays.only("country", "subdivision", "closed");
        return holidays.made(() -> new HolidayRule(
                holidays.text("country"),
                holidays.readOrNull("subdivision", text -> text),
                holidays.flagOr("closed", false)));
    }

    private static Channel channel(Entry channel) {
        int concurrency = channel.integer("concurrency", 1);
        return new Channel(
                channel.read("id", ChannelId::new),
                channel.text("name"),
                concurrency,
                channel.decimal("capacity_share", 1.0 / Math.max(1, concurrency)),
                channel.readOr("idle_after", Channel.USUAL_IDLE, Shapes::length));
    }

    private static Queue queue(Entry queue) {
        Goals usual = Goals.USUAL;
        return new Queue(
                queue.read("id", QueueId::new),
                queue.text("name"),
                queue.read("site", SiteId::new),
                queue.read("channel", ChannelId::new),
                queue.readOrNull("calendar", CalendarId::new),
                new Goals(
                        queue.readOr("first_reply", usual.firstReply(), Goal::parse),
                        queue.readOr("follow_up", usual.followUp(), Shapes::length),
                        queue.readOrNull("deferred", Shapes::length),
                        queue.readOrNull("patience", Shapes::length),
                        new Occupancy(queue.decimal(
                                "maximum_occupancy", usual.maximum().share())),
                        queue.integer("minimum_staff", usual.minimum()),
                        new Shrinkage(
                                queue.decimal("shrinkage", usual.shrinkage().share()))),
                new HashSet<>(queue.words("skills", SkillId::new)));
    }
}
