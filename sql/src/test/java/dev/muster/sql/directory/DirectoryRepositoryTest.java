package dev.muster.sql.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.SiteId;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.ActivityKind;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Period;
import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.access.Users;
import dev.muster.sql.directory.Person.Ability;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;

class DirectoryRepositoryTest {

    private static final SiteId LISBON = new SiteId("lisbon");

    private final Database database = TestDatabase.fresh();
    private final DirectoryRepository repository = new DirectoryRepository(database);

    @TempDir
    private Path folder;

    private Directory example = Directory.EMPTY;

    @BeforeEach
    void readExample() throws Exception {
        example = Example.directory(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsSavedIsLoaded() {
        repository.save(example).block();

        Directory loaded = load();

        assertThat(loaded.calendars()).isEqualTo(example.calendars());
        assertThat(loaded.sites()).isEqualTo(example.sites());
        assertThat(loaded.channels()).containsExactlyInAnyOrderElementsOf(example.channels());
        assertThat(loaded.skills()).isEqualTo(example.skills());
        assertThat(loaded.queues()).isEqualTo(example.queues());
        assertThat(loaded.teams()).isEqualTo(example.teams());
        assertThat(loaded.contracts()).isEqualTo(example.contracts());
        assertThat(loaded.activities()).containsAll(example.activities()).contains(ActivityKind.LUNCH);
        assertThat(loaded.people()).isEqualTo(example.people());
        assertThat(loaded.timeOff()).isEqualTo(example.timeOff());
        assertThat(loaded.users()).containsExactlyInAnyOrderElementsOf(example.users());
    }

    @Test
    void savingTwiceChangesNothing() {
        repository.save(example).block();
        new Users(database).changePassword("ana", "hash").block();
        Directory once = load();

        repository.save(example).block();

        assertThat(load()).isEqualTo(once);
        assertThat(new Users(database).find("ana").blockOptional().orElseThrow().passwordHash())
                .isEqualTo("hash");
    }

    @Test
    void aPartReplacesWhatItNamesAndLeavesTheRest() {
        repository.save(example).block();
        Person rui = example.person(new AgentId("rui")).orElseThrow();
        Person taught = new Person(
                rui.id(),
                rui.name(),
                rui.site(),
                null,
                rui.identities(),
                rui.teams(),
                List.of(new Ability(new SkillId("portuguese"), 0.5, Validity.since(LocalDate.parse("2026-05-01")))),
                rui.contracts());

        repository.save(Directory.EMPTY.plus(people(taught))).block();

        assertThat(load().person(rui.id())).contains(taught);
        assertThat(load().queues()).isEqualTo(example.queues());
    }

    @Test
    void whatNamesNothingThatExistsIsRefusedWhole() {
        Person stray = new Person(
                new AgentId("zoe"), "Zoe", new SiteId("porto"), null, List.of(), List.of(), List.of(), List.of());

        assertThatThrownBy(() -> repository.save(example.plus(people(stray))).block())
                .isInstanceOf(DirectoryRefused.class)
                .hasMessage("Agent (zoe) names site (porto), which does not exist.");

        assertThat(load().sites()).isEmpty();
    }

    @Test
    void theDatabaseItselfRefusesOverlappingContracts() {
        repository.save(example).block();

        assertThatThrownBy(() -> database.client()
                        .sql("insert into agent_contract values ('rui', 'part', '2026-02-01', '2026-03-02')")
                        .then()
                        .block())
                .isInstanceOf(DataIntegrityViolationException.class);
        database.client()
                .sql("insert into agent_contract values ('rui', 'part', '2026-02-01', '2026-03-01')")
                .then()
                .block();
    }

    @Test
    void whoIsEmployedOnSomeDaysOfAPeriodIsPlannedOnThese() {
        repository.save(example).block();

        List<Agent> agents = load().agents(LISBON, new Period(LocalDate.parse("2026-02-27"), 4));

        assertThat(agents).extracting(Agent::name).containsExactly("Ana Sousa", "Rui Costa");
        assertThat(agents.getFirst().contract().name()).isEqualTo("Part time 20 h");
        assertThat(agents.getFirst().skills()).isEqualTo(Map.of(new SkillId("billing"), 0.8));
        assertThat(agents.getFirst().daysOff()).isEmpty();
        assertThat(agents.getLast().daysOff())
                .containsExactlyInAnyOrder(LocalDate.parse("2026-02-27"), LocalDate.parse("2026-02-28"));
    }

    private static Directory people(Person... people) {
        Directory none = Directory.EMPTY;
        return new Directory(
                none.calendars(),
                none.sites(),
                none.channels(),
                none.skills(),
                none.queues(),
                none.teams(),
                none.contracts(),
                none.activities(),
                List.of(people),
                none.timeOff(),
                none.users());
    }

    private Directory load() {
        return repository.load().blockOptional().orElseThrow();
    }
}
