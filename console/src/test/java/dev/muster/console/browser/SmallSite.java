package dev.muster.console.browser;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.Distribution;
import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Grid;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SiteId;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.ActivityKind;
import dev.muster.scheduler.roster.Period;
import dev.muster.scheduler.roster.Roster;
import dev.muster.scheduler.roster.Segment;
import dev.muster.scheduler.roster.Shift;
import dev.muster.sql.TeamId;
import dev.muster.sql.access.Grant;
import dev.muster.sql.access.Role;
import dev.muster.sql.access.User;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.DirectoryFile;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.forecast.ForecastRun;
import dev.muster.sql.forecast.Forecasts;
import dev.muster.sql.roster.NewRoster;
import dev.muster.sql.roster.RosterState;
import dev.muster.sql.roster.Rosters;
import dev.muster.sql.roster.StoredRoster;
import dev.muster.sql.volume.ImportedCount;
import dev.muster.sql.volume.Volumes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A site with two teams of four and one queue with a past, and who looks at its schedule.
final class SmallSite {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final List<String> NAMES = List.of(
            "Ada Arnold", "Ben Berger", "Cem Celik", "Dora Dietz", "Emil Ernst", "Fay Falk", "Gus Graf", "Hana Horn");
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private final String id;

    private SmallSite(String id) {
        this.id = id;
    }

    /// Brings it in.
    ///
    /// @param id   of the site, and what its other ids and logins begin with
    /// @param past whether its queue has one
    static SmallSite make(String id, boolean past) {
        SmallSite site = new SmallSite(id);
        Application.bean(DirectoryRepository.class).save(site.directory()).block();
        if (past) {
            Application.bean(Volumes.class).replaceImported(site.counts()).block();
        }
        SiteId here = new SiteId(id);
        site.addUser("planner", null, Set.of(Grant.at(here, Role.PLANNER)));
        site.addUser("supervisor", null, Set.of(Grant.of(new TeamId(id + "-north"), Role.SUPERVISOR)));
        site.addUser("agent", site.agent(0), Set.of(Grant.at(here, Role.AGENT)));
        return site;
    }

    String login(String who) {
        return id + "-" + who;
    }

    static LocalDate monday(int weeksAhead) {
        return LocalDate.now(ZONE)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(weeksAhead);
    }

    /// Keeps a draft in which everybody works from Monday to Friday, 9 to 17.
    StoredRoster draft(LocalDate monday) {
        List<Shift> shifts = new ArrayList<>();
        for (int person = 0; person < NAMES.size(); person++) {
            for (int day = 0; day < 5; day++) {
                LocalDate date = monday.plusDays(day);
                shifts.add(new Shift(
                        agent(person),
                        date,
                        List.of(
                                segment(date, 9, 13, ActivityKind.WORK),
                                segment(date, 13, 14, ActivityKind.LUNCH),
                                segment(date, 14, 17, ActivityKind.WORK))));
            }
        }
        Roster roster = new Roster(new Period(monday, 7), ZONE, shifts);
        return Objects.requireNonNull(Application.bean(Rosters.class)
                .save(new NewRoster(new SiteId(id), RosterState.DRAFT, "By hand", null, roster))
                .block());
    }

    /// Keeps a forecast of nine days for each of some past midnights, as if it had been made then.
    void forecastDaily(int days) {
        for (int ago = days; ago >= 1; ago--) {
            Interval stretch = new Period(LocalDate.now(ZONE).minusDays(ago), 9).interval(ZONE);
            Grid grid = new Grid(ZONE, stretch.start(), HALF_HOUR, 0).over(stretch);
            double level = 1 + (ago % 5 - 1) * 0.06;
            List<Distribution> intervals = IntStream.range(0, grid.size())
                    .mapToObj(i ->
                            grid.date(i).getDayOfWeek().getValue() <= 5 && grid.slot(i) >= 16 && grid.slot(i) < 36
                                    ? around(level * (6 + 12 * Math.sin(Math.PI * (grid.slot(i) - 15) / 21)))
                                    : Distribution.CLOSED)
                    .toList();
            Application.bean(Forecasts.class)
                    .save(new ForecastRun(
                            stretch.start(),
                            1,
                            Map.of(new QueueId(id + "-queue"), new Forecast(grid, intervals, "by hand"))))
                    .block();
        }
    }

    private static Distribution around(double mean) {
        return Distribution.of(
                mean,
                Arrays.stream(Distribution.levels())
                        .map(level -> Math.max(0, mean + 0.15 * Math.sqrt(mean) * Math.log(level / (1 - level))))
                        .toArray());
    }

    private Segment segment(LocalDate day, int from, int to, ActivityKind kind) {
        return new Segment(
                day.atTime(from, 0).atZone(ZONE).toInstant(),
                day.atTime(to, 0).atZone(ZONE).toInstant(),
                kind,
                kind.available() ? new SkillId(id + "-help") : null);
    }

    private AgentId agent(int person) {
        return new AgentId(id + "-" + person);
    }

    private void addUser(String who, @Nullable AgentId agent, Set<Grant> grants) {
        Application.addUser(new User(login(who), "Sam " + who, agent, grants));
    }

    /// Six weeks of weekdays, busiest at noon.
    private List<ImportedCount> counts() {
        List<ImportedCount> counts = new ArrayList<>();
        LocalDate today = LocalDate.now(ZONE);
        for (LocalDate day = today.minusWeeks(6); day.isBefore(today); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= 5) {
                for (int half = 0; half < 20; half++) {
                    Instant at = day.atTime(8, 0).atZone(ZONE).toInstant().plus(HALF_HOUR.multipliedBy(half));
                    long arrivals = Math.round(6 + 12 * Math.sin(Math.PI * (half + 1) / 21));
                    counts.add(new ImportedCount(
                            new QueueId(id + "-queue"), new Interval(at, HALF_HOUR), arrivals, Duration.ofMinutes(5)));
                }
            }
        }
        return counts;
    }

    private Directory directory() {
        String agents = IntStream.range(0, NAMES.size())
                .mapToObj(person -> """
                        {"id": "%1$s-%2$d", "name": "%3$s", "site": "%1$s",
                         "teams": [{"team": "%1$s-%4$s", "from": "2026-01-01"}],
                         "skills": [{"skill": "%1$s-help", "from": "2026-01-01"}],
                         "contracts": [{"contract": "%1$s-full", "from": "2026-01-01"}]}
                        """.formatted(id, person, NAMES.get(person), person < 4 ? "north" : "south"))
                .collect(Collectors.joining(","));
        String text = """
                {"calendars": [{"id": "%1$s", "name": "Office", "week": {"monday": ["08:00-18:00"],
                  "tuesday": ["08:00-18:00"], "wednesday": ["08:00-18:00"], "thursday": ["08:00-18:00"],
                  "friday": ["08:00-18:00"]}}],
                 "sites": [{"id": "%1$s", "name": "Bremen", "zone": "Europe/Berlin", "calendar": "%1$s"}],
                 "channels": [{"id": "%1$s-chat", "name": "Chat", "concurrency": 2}],
                 "skills": [{"id": "%1$s-help", "name": "Help"}],
                 "queues": [{"id": "%1$s-queue", "name": "Help by chat", "site": "%1$s", "channel": "%1$s-chat",
                   "skills": ["%1$s-help"]}],
                 "teams": [{"id": "%1$s-north", "name": "North", "site": "%1$s"},
                   {"id": "%1$s-south", "name": "South", "site": "%1$s"}],
                 "contracts": [{"id": "%1$s-full", "name": "Full time", "full_time": true, "shift": ["8h"],
                   "week": ["40h"], "hours": "07:00-20:00",
                   "lunch": {"above": "6h", "length": "30m", "earliest": "2h30m", "latest": "5h"},
                   "break": {"above": "4h", "length": "15m", "margin": "1h"}}],
                 "agents": [%2$s],
                 "time_off": [{"agent": "%1$s-3", "from": "%3$s", "to": "%4$s"}]}
                """.formatted(id, agents, monday(1).plusDays(2), monday(1).plusDays(4));
        try {
            Path file = Files.createTempFile("directory", ".json");
            return DirectoryFile.read(Files.writeString(file, text), Directory.EMPTY);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
