package dev.muster.sql.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SiteId;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.ActivityKind;
import dev.muster.scheduler.roster.Period;
import dev.muster.scheduler.roster.Roster;
import dev.muster.scheduler.roster.Segment;
import dev.muster.scheduler.roster.Shift;
import dev.muster.sql.Database;
import dev.muster.sql.Saved;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.Example;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import reactor.core.publisher.Mono;

class RostersTest {

    private static final SiteId LISBON = new SiteId("lisbon");
    private static final AgentId ANA = new AgentId("ana");
    private static final AgentId RUI = new AgentId("rui");
    private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-23");
    private static final Period WEEK = new Period(MONDAY, 7);

    private final Database database = TestDatabase.fresh();
    private final Rosters rosters = new Rosters(database);

    @BeforeEach
    void fillDirectory(@TempDir Path folder) throws Exception {
        new DirectoryRepository(database).save(Example.directory(folder)).block();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRosterComesBackAsItWasAlsoOverAClockChange() {
        Shift day = day(ANA, MONDAY);
        Shift night = night(RUI, MONDAY.plusDays(5));

        StoredRoster saved = draft(WEEK, night, day);

        StoredRoster loaded = get(rosters.find(saved.id()));
        assertThat(loaded).isEqualTo(saved);
        assertThat(loaded.roster().shifts()).containsExactly(day, night);
        assertThat(loaded.roster().shifts().getLast().paid())
                .as("the night the clock skips an hour")
                .hasHours(7);
    }

    @Test
    void versionsCountTheRostersOfAPeriod() {
        assertThat(draft(WEEK).head().version()).isEqualTo(1);
        assertThat(draft(WEEK).head().version()).isEqualTo(2);
        assertThat(draft(new Period(MONDAY, 14)).head().version()).isEqualTo(1);
        assertThat(rosters.heads(LISBON, WEEK).collectList().block())
                .extracting(RosterHead::version)
                .containsExactly(2, 1, 1);
    }

    @Test
    void publishingSupersedesTheRosterOfTheSameDays() {
        StoredRoster first = draft(WEEK, day(ANA, MONDAY));
        StoredRoster second = draft(WEEK, day(RUI, MONDAY));
        get(rosters.publish(first.head()));

        Publication publication = get(rosters.publish(second.head()));

        assertThat(publication).isInstanceOf(Publication.Published.class);
        assertThat(get(rosters.find(first.id())).head().state()).isEqualTo(RosterState.SUPERSEDED);
        assertThat(rosters.published(LISBON, WEEK)
                        .map(StoredRoster::id)
                        .collectList()
                        .block())
                .containsExactly(second.id());
        assertThat(rosters.shiftsOf(ANA, WEEK.interval(ZONE)).collectList().block())
                .isEmpty();
        assertThat(rosters.shiftsOf(RUI, WEEK.interval(ZONE)).collectList().block())
                .containsExactly(day(RUI, MONDAY));
    }

    @Test
    void aRosterIsNotPublishedOverAPartOfAnother() {
        StoredRoster fortnight = draft(new Period(MONDAY, 14));
        StoredRoster week = draft(WEEK);
        Publication.Published first = (Publication.Published) get(rosters.publish(fortnight.head()));

        Publication publication = get(rosters.publish(week.head()));

        assertThat(publication).isEqualTo(new Publication.Overlapping(first.roster()));
        assertThat(get(rosters.find(week.id())).head().state()).isEqualTo(RosterState.DRAFT);
    }

    @Test
    void scenariosAndWhatOthersChangedAreNotPublished() {
        StoredRoster scenario = get(rosters.save(
                new NewRoster(LISBON, RosterState.SCENARIO, "what if", null, new Roster(WEEK, ZONE, List.of()))));
        StoredRoster draft = draft(WEEK);
        get(rosters.change(draft.head(), new Roster(WEEK, ZONE, List.of(day(ANA, MONDAY)))));

        assertThat(get(rosters.publish(scenario.head()))).isInstanceOf(Publication.Outdated.class);
        assertThat(get(rosters.publish(draft.head()))).isInstanceOf(Publication.Outdated.class);
    }

    @Test
    void theSecondOfTwoWhoEditTheSameRevisionIsTold() {
        RosterHead read = draft(WEEK).head();
        Roster mine = new Roster(WEEK, ZONE, List.of(day(ANA, MONDAY)));

        Saved<StoredRoster> first = get(rosters.change(read, mine));
        Saved<StoredRoster> second = get(rosters.change(read, new Roster(WEEK, ZONE, List.of(day(RUI, MONDAY)))));

        assertThat(first).isInstanceOf(Saved.Done.class);
        assertThat(second).isEqualTo(new Saved.Outdated<>(get(rosters.find(read.id()))));
        assertThat(get(rosters.find(read.id())).roster()).isEqualTo(mine);
    }

    @Test
    void aPublishedRosterDoesNotChange() {
        RosterHead head =
                ((Publication.Published) get(rosters.publish(draft(WEEK).head()))).roster();

        Saved<StoredRoster> saved = get(rosters.change(head, new Roster(WEEK, ZONE, List.of(day(ANA, MONDAY)))));

        assertThat(saved).isInstanceOf(Saved.Outdated.class);
        assertThat(get(rosters.find(head.id())).roster().shifts()).isEmpty();
    }

    @Test
    void nobodyHasTwoShiftsAtATime() {
        Roster twice = new Roster(WEEK, ZONE, List.of(day(ANA, MONDAY), night(ANA, MONDAY), late(ANA, MONDAY)));

        assertThatThrownBy(() -> rosters.save(new NewRoster(LISBON, RosterState.DRAFT, "twice", null, twice))
                        .block())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(rosters.heads(LISBON, WEEK).collectList().block()).isEmpty();
    }

    @Test
    void shiftsOfAnAgentAreThoseThatTouchTheStretch() {
        get(rosters.publish(
                draft(WEEK, day(ANA, MONDAY), night(ANA, MONDAY.plusDays(1))).head()));

        Interval tuesday = new Period(MONDAY.plusDays(1), 1).interval(ZONE);
        Interval wednesday = new Period(MONDAY.plusDays(2), 1).interval(ZONE);

        assertThat(rosters.shiftsOf(ANA, tuesday).collectList().block())
                .containsExactly(night(ANA, MONDAY.plusDays(1)));
        assertThat(rosters.shiftsOf(ANA, wednesday).collectList().block())
                .containsExactly(night(ANA, MONDAY.plusDays(1)));
    }

    private StoredRoster draft(Period period, Shift... shifts) {
        return get(rosters.save(
                new NewRoster(LISBON, RosterState.DRAFT, "draft", null, new Roster(period, ZONE, List.of(shifts)))));
    }

    private static Shift day(AgentId agent, LocalDate day) {
        Instant nine = at(day, 9);
        return new Shift(
                agent,
                day,
                List.of(
                        work(nine, at(day, 12)),
                        new Segment(at(day, 12), at(day, 12).plus(Duration.ofMinutes(30)), ActivityKind.LUNCH, null),
                        work(at(day, 12).plus(Duration.ofMinutes(30)), at(day, 17))));
    }

    private static Shift late(AgentId agent, LocalDate day) {
        return new Shift(agent, day, List.of(work(at(day, 16), at(day, 20))));
    }

    private static Shift night(AgentId agent, LocalDate day) {
        return new Shift(agent, day, List.of(work(at(day, 22), at(day.plusDays(1), 6))));
    }

    private static Segment work(Instant from, Instant to) {
        return new Segment(from, to, ActivityKind.WORK, new SkillId("billing"));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private static <T> T get(Mono<T> value) {
        return value.blockOptional().orElseThrow();
    }
}
