package dev.muster.sql.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.QueueId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryFileTest {

    @TempDir
    private Path folder;

    @Test
    void theExampleInTheDescriptionIsRead() throws IOException {
        Directory directory = Example.directory(folder);

        assertThat(directory.brokenReference()).isEmpty();
        assertThat(directory.people()).hasSize(2);
        assertThat(directory.users()).hasSize(2);
        Queue queue = directory.queue(new QueueId("billing-whatsapp")).orElseThrow();
        assertThat(queue.goals().rule(3).concurrency()).isEqualTo(3);
        assertThat(directory.calendar(queue).hours().on(LocalDate.parse("2026-12-24")))
                .hasSize(1);
        assertThat(directory.calendar(queue).hours().on(LocalDate.parse("2026-12-25")))
                .isEmpty();
        assertThat(directory.calendar(queue).hours().on(LocalDate.parse("2026-12-28")))
                .hasSize(2);
        assertThat(directory.person(new AgentId("ana")).orElseThrow().contract(LocalDate.parse("2026-04-01")))
                .contains(new ContractId("full"));
        assertThat(directory.timeOff().getFirst().when().start())
                .as("midnight in Lisbon, where it is summer")
                .isEqualTo(Instant.parse("2026-08-02T23:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"sites": [{"id": "x", "nme": "X"}]}                              | sites[0]: field (nme) must be one of [id, name, zone, calendar].
            {"agents": [{"id": "a b", "name": "A", "site": "s"}]}             | agents[0].id: Agent id (a b) must be 1 to 80 letters, digits and . _ -
            {"sites": [{"id": "x", "name": "X", "calendar": "c"}]}            | sites[0]: field (zone) must be given.
            {"sites": [{"id": "x", "name": "X", "zone": "Mars", "calendar": "c"}]} | sites[0].zone: Unknown time-zone ID: Mars
            {"channels": [{"id": "x", "name": "X", "concurrency": 0}]}        | channels[0]: Concurrency of channel x (0) must be 1 or more.
            {"channels": [{"id": "x", "name": "X", "concurrency": 1.5}]}      | channels[0]: field concurrency (1.5) must be a whole number.
            {"channels": [{"id": "x", "name": "X", "idle_after": "ten"}]}     | channels[0].idle_after: length (ten) must be like 90s, 5m or 2h30m.
            {"skills": [{"id": "x", "name": "X"}, {"id": "x", "name": "Y"}]}  | Skill (x) must be given once.
            {"users": [{"login": "x", "name": "X", "grants": [{"role": "boss"}]}]} | users[0].grants[0].role: Role (boss) must be one of [supervisor, reviewer, manager, agent, planner, administrator].
            {"agents": [{"id": "a", "name": "A", "site": "s", "teams": [{"team": "t", "from": "2026-01-01"}, {"team": "u", "from": "2026-02-01"}]}]} | agents[0]: Teams of agent a (from 2026-01-01 and from 2026-02-01) must not overlap.
            {"time_off": [{"agent": "a", "from": "2026-01-01", "to": "2026-01-02"}]} | time_off[0]: agent (a) must be one with a site.
            []                                                                | ([]) must be an object with the fields [calendars, sites, channels, skills, queues, teams, contracts, activities, agents, time_off, users].
            """)
    void refusalsNameFilePlaceValueAndRule(String json, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("directory.json"), json);

        assertThatThrownBy(() -> DirectoryFile.read(file, Directory.EMPTY))
                .isInstanceOf(DirectoryRefused.class)
                .hasMessage("%s, %s".formatted(file, message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"sites": [}                  | line 1
            {"sites": []} {}              | line 1
            {                             | line 1
            {"sites": [], "sites": []}    | line 1
            """)
    void whatIsNoJsonIsRefusedWithItsLine(String json, String place) throws IOException {
        Path file = Files.writeString(folder.resolve("directory.json"), json);

        assertThatThrownBy(() -> DirectoryFile.read(file, Directory.EMPTY))
                .isInstanceOf(DirectoryRefused.class)
                .hasMessageStartingWith("%s, %s: ".formatted(file, place))
                .hasMessageNotContaining("Source")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("nowhere.json");

        assertThatThrownBy(() -> DirectoryFile.read(file, Directory.EMPTY))
                .isInstanceOf(DirectoryRefused.class)
                .hasMessage("%s: no such file".formatted(file));
    }
}
