package dev.muster.console.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SiteId;
import dev.muster.forecasting.staffing.Requirement;
import dev.muster.scheduler.roster.Period;
import dev.muster.sql.Database;
import dev.muster.sql.TeamId;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.access.Grant;
import dev.muster.sql.access.Role;
import dev.muster.sql.access.User;
import dev.muster.sql.access.Users;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.DirectoryFile;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.forecast.Change;
import dev.muster.sql.forecast.ForecastEvents;
import dev.muster.sql.forecast.ForecastOverride;
import dev.muster.sql.forecast.ForecastOverrides;
import dev.muster.sql.forecast.ForecastRow;
import dev.muster.sql.forecast.Forecasts;
import dev.muster.sql.forecast.NewOverride;
import dev.muster.sql.forecast.Requirements;
import dev.muster.sql.forecast.VolumeExpectations;
import dev.muster.sql.roster.Rosters;
import dev.muster.sql.volume.ImportedCount;
import dev.muster.sql.volume.Volumes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class OverridingTest {

    private static final QueueId QUEUE = new QueueId("help");
    private static final QueueId MAIL = new QueueId("mail");
    private static final SiteId SITE = new SiteId("here");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T07:00:00Z");
    private static final Instant NINE = Instant.parse("2026-03-03T09:00:00Z");
    private static final Period WEEK = new Period(TODAY, 7);

    private final Database database = TestDatabase.fresh();
    private final DirectoryRepository directory = new DirectoryRepository(database);
    private final Forecasts forecasts = new Forecasts(database);
    private final ForecastOverrides overrides = new ForecastOverrides(database);
    private final Requirements requirements = new Requirements(database);
    private final Volumes volumes = new Volumes(database);
    private final SitePlanning planning = new SitePlanning(
            directory,
            volumes,
            forecasts,
            overrides,
            new Foresight(new ForecastEvents(database), new VolumeExpectations(database)),
            requirements,
            new Rosters(database),
            InstantSource.fixed(NOW),
            database.transaction());
    private final Overriding overriding = new Overriding(
            new Users(database),
            directory,
            forecasts,
            overrides,
            requirements,
            InstantSource.fixed(NOW),
            database.transaction());

    @BeforeEach
    void forecastAWeek(@TempDir Path folder) throws IOException {
        directory.save(directory(folder)).block();
        Users users = new Users(database);
        users.save(new User("ana", "Ana Sousa", null, Set.of(Grant.at(SITE, Role.PLANNER))))
                .block();
        users.save(new User("ben", "Ben Berger", null, Set.of(Grant.everywhere(Role.PLANNER))))
                .block();
        users.save(new User("sam", "Sam Supervisor", null, Set.of(Grant.at(SITE, Role.SUPERVISOR))))
                .block();
        users.save(new User("tom", "Tom Team", null, Set.of(Grant.of(new TeamId("north"), Role.PLANNER))))
                .block();
        users.save(new User("far", "Fay Far", null, Set.of(Grant.at(new SiteId("there"), Role.PLANNER))))
                .block();
        volumes.replaceImported(counts()).block();
        forecast();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theRequirementFollowsAnOverrideAndTheModelsFigureStays() {
        List<ForecastRow> model = model();
        double before = offered();

        Overridden done = override(NINE, 3, new Change.By(1), "ana");

        assertThat(done).isInstanceOfSatisfying(Overridden.Done.class, kept -> {
            assertThat(kept.override().made().name()).isEqualTo("Ana Sousa");
            assertThat(kept.override().reason()).isEqualTo("Newsletter");
        });
        assertThat(offered()).isCloseTo(2 * before, within(1e-6));
        assertThat(model()).usingRecursiveComparison().isEqualTo(model);
    }

    @Test
    void workThatMayWaitIsStaffedWhereItIsDone() {
        double before = mailWork();
        double afterwards = mail(NINE.plus(Duration.ofHours(2))).net();
        double offered = mail(NINE).offered();

        overriding
                .override(
                        new NewOverride(MAIL, new Interval(NINE, Duration.ofHours(1)), new Change.By(9), "Post"), "ana")
                .block();

        assertThat(mail(NINE).offered()).isCloseTo(10 * offered, within(1e-6));
        assertThat(mail(NINE).model()).isEqualTo("Deferred, 4 h");
        assertThat(mail(NINE.plus(Duration.ofHours(2))).net()).isGreaterThan(afterwards);
        double hoursMore = 2 * 9 * offered * 5 / 60;
        assertThat(mailWork() - before)
                .as("done this week, but for what may be carried over: four hours of 40 conversations each")
                .isBetween(hoursMore - 4 * 40 * 5 / 60.0, hoursMore + 0.01);
    }

    @Test
    void anOverrideSurvivesANewForecast() {
        override(NINE, 3, new Change.To(500), "ana");

        forecast();

        assertThat(offered()).isCloseTo(500, within(1e-6));
        assertThat(standing()).hasSize(1);
    }

    @Test
    void anOverrideMadeWhileAForecastRunsCounts() {
        List<QueuePlan> plans = plans();
        override(NINE, 3, new Change.To(500), "ana");

        planning.keep(plans, 1).block();

        assertThat(offered()).isCloseTo(500, within(1e-6));
    }

    @Test
    void afterWithdrawalTheModelsFigureCountsAgain() {
        double before = offered();
        Overridden.Done made = (Overridden.Done) override(NINE, 3, new Change.To(500), "ana");

        Overridden withdrawn = withdraw(made.override(), "ben");

        assertThat(withdrawn).isInstanceOf(Overridden.Done.class);
        assertThat(offered()).isCloseTo(before, within(1e-6));
        assertThat(standing()).isEmpty();
        assertThat(withdraw(made.override(), "ana"))
                .isInstanceOfSatisfying(
                        Overridden.Withdrawn.class,
                        second -> assertThat(second.override().withdrawn())
                                .isNotNull()
                                .extracting("name")
                                .isEqualTo("Ben Berger"));
    }

    @Test
    void whoComesSecondIsToldWhoWasFirst() {
        override(NINE, 3, new Change.To(500), "ana");

        Overridden second = override(NINE.plus(Duration.ofHours(2)), 3, new Change.To(90), "ben");

        assertThat(second)
                .isInstanceOfSatisfying(
                        Overridden.Overlapping.class,
                        overlapping ->
                                assertThat(overlapping.standing().made().name()).isEqualTo("Ana Sousa"));
        assertThat(offered()).isCloseTo(500, within(1e-6));
    }

    @Test
    void ofManyAtOnceExactlyOneIsKept() {
        List<Overridden> outcomes = Flux.range(0, 8)
                .flatMap(i -> wish(NINE, 3, new Change.To(100 + i), i % 2 == 0 ? "ana" : "ben"), 8)
                .collectList()
                .blockOptional()
                .orElseThrow();

        assertThat(outcomes).filteredOn(Overridden.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Overridden.Overlapping.class::isInstance)
                .hasSize(7);
        assertThat(standing()).hasSize(1);
    }

    @Test
    void onlyPlannersOfTheWholeSiteAreHeard() {
        for (String login : List.of("sam", "tom", "far", "nobody")) {
            assertThat(override(NINE, 3, new Change.To(500), login)).as(login).isInstanceOf(Overridden.Refused.class);
        }
        Overridden.Done made = (Overridden.Done) override(NINE, 3, new Change.To(500), "ana");

        assertThat(withdraw(made.override(), "sam")).isInstanceOf(Overridden.Refused.class);
        assertThat(standing()).hasSize(1);
    }

    @Test
    void closedTimeAndTimeThatIsOverAreRefused() {
        assertThat(override(NINE.minus(Duration.ofHours(7)), 2, new Change.To(5), "ana"))
                .isEqualTo(new Overridden.Refused(
                        "Help is closed or not forecast at this time; there is nothing to override."));
        assertThat(override(NOW.minus(Duration.ofHours(2)), 1, new Change.To(5), "ana"))
                .isEqualTo(new Overridden.Refused("This time is over; an override is for what is still to come."));
    }

    private Overridden override(Instant from, int hours, Change change, String login) {
        return wish(from, hours, change, login).blockOptional().orElseThrow();
    }

    private Mono<Overridden> wish(Instant from, int hours, Change change, String login) {
        Interval stretch = new Interval(from, Duration.ofHours(hours));
        return overriding.override(new NewOverride(QUEUE, stretch, change, "Newsletter"), login);
    }

    private Overridden withdraw(ForecastOverride override, String login) {
        return overriding.withdraw(override.id(), login).blockOptional().orElseThrow();
    }

    private void forecast() {
        planning.keep(plans(), 1).block();
    }

    private List<QueuePlan> plans() {
        Brief brief = planning.brief(SITE, WEEK, new Effort(Duration.ofSeconds(1), Duration.ZERO), 1)
                .blockOptional()
                .orElseThrow();
        return ((Brief.Ready) brief)
                .request().queues().stream()
                        .map(queue -> Planning.staffed(queue, WEEK.interval(ZoneOffset.UTC), 1))
                        .toList();
    }

    private Requirement mail(Instant start) {
        return requirements
                .between(List.of(MAIL), new Interval(start, SitePlanning.STEP), SitePlanning.STEP)
                .next()
                .blockOptional()
                .orElseThrow()
                .requirement();
    }

    /// Busy hours of the week.
    private double mailWork() {
        return requirements
                .between(List.of(MAIL), WEEK.interval(ZoneOffset.UTC), SitePlanning.STEP)
                .toStream()
                .mapToDouble(row -> row.requirement().net() * row.requirement().occupancy() / 2)
                .sum();
    }

    private double offered() {
        return requirements
                .between(List.of(QUEUE), new Interval(NINE, Duration.ofHours(3)), SitePlanning.STEP)
                .toStream()
                .mapToDouble(row -> row.requirement().offered())
                .sum();
    }

    private List<ForecastRow> model() {
        return forecasts
                .between(List.of(QUEUE), WEEK.interval(ZoneOffset.UTC), SitePlanning.STEP)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private List<ForecastOverride> standing() {
        return overrides
                .standing(List.of(QUEUE), WEEK.interval(ZoneOffset.UTC))
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    /// Five weeks, every day from 8 to 18.
    private static List<ImportedCount> counts() {
        List<ImportedCount> counts = new ArrayList<>();
        for (int day = 1; day <= 35; day++) {
            Instant eight = NOW.minus(Duration.ofDays(day)).plus(Duration.ofHours(1));
            for (int half = 0; half < 20; half++) {
                Interval interval = new Interval(eight.plus(Duration.ofMinutes(30L * half)), SitePlanning.STEP);
                counts.add(new ImportedCount(QUEUE, interval, 10 + half % 7 + day % 3, Duration.ofMinutes(5)));
                counts.add(new ImportedCount(MAIL, interval, 20, Duration.ofMinutes(5)));
            }
        }
        return counts;
    }

    private static Directory directory(Path folder) throws IOException {
        String text = """
                {"calendars": [{"id": "office", "name": "Office", "week": {"monday": ["08:00-18:00"],
                  "tuesday": ["08:00-18:00"], "wednesday": ["08:00-18:00"], "thursday": ["08:00-18:00"],
                  "friday": ["08:00-18:00"], "saturday": ["08:00-18:00"], "sunday": ["08:00-18:00"]}}],
                 "sites": [{"id": "here", "name": "Here", "zone": "UTC", "calendar": "office"},
                   {"id": "there", "name": "There", "zone": "UTC", "calendar": "office"}],
                 "teams": [{"id": "north", "name": "North", "site": "here"}],
                 "channels": [{"id": "chat", "name": "Chat"}],
                 "skills": [{"id": "talk", "name": "Talk"}],
                 "queues": [{"id": "help", "name": "Help", "site": "here", "channel": "chat", "skills": ["talk"]},
                   {"id": "mail", "name": "Mail", "site": "here", "channel": "chat", "skills": ["talk"],
                    "deferred": "4h", "minimum_staff": 0}]}
                """;
        return DirectoryFile.read(Files.writeString(folder.resolve("directory.json"), text), Directory.EMPTY);
    }
}
