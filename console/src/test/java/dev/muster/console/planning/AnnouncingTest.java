package dev.muster.console.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SiteId;
import dev.muster.forecasting.event.Event;
import dev.muster.forecasting.event.EventKind;
import dev.muster.scheduler.roster.Period;
import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.access.Grant;
import dev.muster.sql.access.Role;
import dev.muster.sql.access.User;
import dev.muster.sql.access.Users;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.DirectoryFile;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.forecast.ForecastEvents;
import dev.muster.sql.forecast.ForecastOverrides;
import dev.muster.sql.forecast.Forecasts;
import dev.muster.sql.forecast.Requirements;
import dev.muster.sql.forecast.SiteEvent;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

class AnnouncingTest {

    private static final QueueId HELP = new QueueId("help");
    private static final QueueId NEW = new QueueId("new");
    private static final SiteId SITE = new SiteId("here");
    private static final EventKind CAMPAIGN = EventKind.of("Campaign");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate WEDNESDAY = TODAY.plusDays(2);
    private static final LocalDate PAST = TODAY.minusDays(26);
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final Period WEEK = new Period(TODAY, 7);

    private final Database database = TestDatabase.fresh();
    private final DirectoryRepository directory = new DirectoryRepository(database);
    private final ForecastEvents events = new ForecastEvents(database);
    private final VolumeExpectations expectations = new VolumeExpectations(database);
    private final SitePlanning planning = new SitePlanning(
            directory,
            new Volumes(database),
            new Forecasts(database),
            new ForecastOverrides(database),
            new Foresight(events, expectations),
            new Requirements(database),
            new Rosters(database),
            InstantSource.fixed(NOW),
            database.transaction());
    private final Announcing announcing =
            new Announcing(new Users(database), directory, events, expectations, database.transaction());

    @BeforeEach
    void fill(@TempDir Path folder) throws IOException {
        directory.save(directory(folder)).block();
        Users users = new Users(database);
        users.save(new User("ana", "Ana Sousa", null, Set.of(Grant.at(SITE, Role.PLANNER))))
                .block();
        users.save(new User("sam", "Sam Supervisor", null, Set.of(Grant.at(SITE, Role.SUPERVISOR))))
                .block();
        users.save(new User("far", "Fay Far", null, Set.of(Grant.at(new SiteId("there"), Role.PLANNER))))
                .block();
        new Volumes(database).replaceImported(counts()).block();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatAPlannerExpectsOfAnEventMovesItsDaysOnly() {
        double wednesday = on(WEDNESDAY, HELP);
        double thursday = on(WEDNESDAY.plusDays(1), HELP);

        assertThat(announce(event(HELP, WEDNESDAY, 2.0), "ana")).isInstanceOf(Announced.Done.class);

        assertThat(on(WEDNESDAY, HELP)).isCloseTo(2 * wednesday, within(1e-6));
        assertThat(on(WEDNESDAY.plusDays(1), HELP)).isCloseTo(thursday, within(1e-6));
    }

    @Test
    void anEventOfTheSiteIsLearnedFromThePastOne() {
        announce(event(null, PAST, null), "ana");
        double without = on(WEDNESDAY, HELP);

        announce(event(null, WEDNESDAY, null), "ana");

        assertThat(on(WEDNESDAY, HELP) / without)
                .as("the past one had twice the usual")
                .isBetween(1.7, 2.3);
    }

    @Test
    void afterWithdrawalNothingIsKnownOfIt() {
        double before = on(WEDNESDAY, HELP);
        Announced.Done made = (Announced.Done) announce(event(HELP, WEDNESDAY, 2.0), "ana");

        assertThat(withdraw(made, "ana")).isInstanceOf(Announced.Done.class);

        assertThat(on(WEDNESDAY, HELP)).isCloseTo(before, within(1e-6));
        assertThat(withdraw(made, "ana"))
                .isInstanceOfSatisfying(
                        Announced.Withdrawn.class,
                        second -> assertThat(second.event().withdrawn()).isNotNull());
    }

    @Test
    void ofManyAtOnceExactlyOneIsKept() {
        List<Announced> outcomes = Flux.range(0, 8)
                .flatMap(i -> announcing.announce(event(i % 2 == 0 ? HELP : null, WEDNESDAY, 1.2), "ana"), 8)
                .collectList()
                .blockOptional()
                .orElseThrow();

        assertThat(outcomes).filteredOn(Announced.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Announced.Colliding.class::isInstance).hasSize(7);
    }

    @Test
    void onlyPlannersOfTheSiteAreHeard() {
        Announced.Done made = (Announced.Done) announce(event(HELP, WEDNESDAY, 2.0), "ana");
        Queue queue = directory.load().blockOptional().orElseThrow().queue(NEW).orElseThrow();

        for (String login : List.of("sam", "far", "nobody")) {
            assertThat(announce(event(HELP, TODAY, 2.0), login)).as(login).isInstanceOf(Announced.Refused.class);
            assertThat(withdraw(made, login)).as(login).isInstanceOf(Announced.Refused.class);
            assertThat(announcing.expect(queue, 200, "Guess", login).block())
                    .as(login)
                    .isPresent();
        }
        assertThat(events.standing(SITE).count().block()).isEqualTo(1);
        assertThat(expectations.newest(List.of(NEW)).collectList().block()).isEmpty();
    }

    @Test
    void aQueueOfAnotherSiteIsRefused() {
        assertThat(announce(event(new QueueId("theirs"), WEDNESDAY, 2.0), "ana"))
                .isInstanceOf(Announced.Refused.class);
    }

    @Test
    void aQueueWithoutAPastIsPlannedAtItsExpectedVolumeLikeItsGroup() {
        assertThat(planned()).extracting(QueueInput::queue).containsExactly(HELP);
        Queue queue = directory.load().blockOptional().orElseThrow().queue(NEW).orElseThrow();

        assertThat(announcing.expect(queue, 500, "Business case", "ana").block())
                .isEqualTo(Optional.empty());

        Forecast forecast = forecast(NEW);
        assertThat(forecast.total() / 7).isCloseTo(500, within(40.0));
        assertThat(forecast.method()).contains("group at the expected volume");
        assertThat(forecast.isOpen(24)).isTrue();
        assertThat(planned())
                .filteredOn(input -> input.queue().equals(NEW))
                .singleElement()
                .satisfies(input -> {
                    assertThat(input.usualHandle()).isEqualTo(Duration.ofMinutes(5));
                    assertThat(Planning.staffed(input, WEEK.interval(ZoneOffset.UTC), 1)
                                    .requirements())
                            .hasSize(7 * 20);
                });
    }

    @Test
    void anEventMovesAlsoAQueueThatIsToCome() {
        Queue queue = directory.load().blockOptional().orElseThrow().queue(NEW).orElseThrow();
        announcing.expect(queue, 500, "Business case", "ana").block();
        double before = on(WEDNESDAY, NEW);

        announce(event(null, WEDNESDAY, 1.5), "ana");

        assertThat(on(WEDNESDAY, NEW)).isCloseTo(1.5 * before, within(1e-6));
    }

    private static SiteEvent event(@Nullable QueueId queue, LocalDate day, @Nullable Double multiplier) {
        return new SiteEvent(SITE, queue, CAMPAIGN, "Spring sale", new Event(day, day), multiplier, "Marketing");
    }

    private Announced announce(SiteEvent event, String login) {
        return announcing.announce(event, login).blockOptional().orElseThrow();
    }

    private Announced withdraw(Announced.Done made, String login) {
        return announcing
                .withdraw(made.event().id(), "Called off", login)
                .blockOptional()
                .orElseThrow();
    }

    private double on(LocalDate day, QueueId queue) {
        Forecast forecast = forecast(queue);
        return IntStream.range(0, forecast.size())
                .filter(i -> forecast.grid().date(i).equals(day))
                .mapToDouble(forecast::mean)
                .sum();
    }

    private Forecast forecast(QueueId queue) {
        Interval period = WEEK.interval(ZoneOffset.UTC);
        return planned().stream()
                .filter(input -> input.queue().equals(queue))
                .map(input -> Planning.staffed(input, period, 1).forecast())
                .findFirst()
                .orElseThrow();
    }

    private List<QueueInput> planned() {
        Brief brief = planning.brief(SITE, WEEK, new Effort(Duration.ofSeconds(1), Duration.ZERO), 1)
                .blockOptional()
                .orElseThrow();
        return ((Brief.Ready) brief).request().queues();
    }

    /// Ten weeks, every day from 8 to 18, and twice as many on one day.
    private static List<ImportedCount> counts() {
        List<ImportedCount> counts = new ArrayList<>();
        for (int day = 1; day <= 70; day++) {
            Instant eight = NOW.minus(Duration.ofDays(day)).plus(Duration.ofHours(8));
            boolean past = TODAY.minusDays(day).equals(PAST);
            for (int half = 0; half < 20; half++) {
                Interval interval = new Interval(eight.plus(Duration.ofMinutes(30L * half)), SitePlanning.STEP);
                int arrivals = (10 + half % 7 + day % 3) * (past ? 2 : 1);
                counts.add(new ImportedCount(HELP, interval, arrivals, Duration.ofMinutes(5)));
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
                 "channels": [{"id": "chat", "name": "Chat"}],
                 "skills": [{"id": "talk", "name": "Talk"}],
                 "queues": [{"id": "help", "name": "Help", "site": "here", "channel": "chat", "skills": ["talk"]},
                   {"id": "new", "name": "New", "site": "here", "channel": "chat", "skills": ["talk"]},
                   {"id": "theirs", "name": "Theirs", "site": "there", "channel": "chat", "skills": ["talk"]}]}
                """;
        return DirectoryFile.read(Files.writeString(folder.resolve("directory.json"), text), Directory.EMPTY);
    }
}
