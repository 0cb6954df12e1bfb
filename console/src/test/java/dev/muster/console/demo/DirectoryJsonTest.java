package dev.muster.console.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Contract;
import dev.muster.scheduler.roster.Period;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.DirectoryFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryJsonTest {

    @TempDir
    private Path folder = Path.of("");

    private Directory directory = Directory.EMPTY;

    @BeforeEach
    void readTheWrittenFile() {
        Path file = folder.resolve("directory.json");
        new DirectoryJson(People.of(Simulated.world(1), Simulated.WORDS), Simulated.MONDAY, Simulated.world(1))
                .write(file);
        directory = DirectoryFile.read(file, Directory.EMPTY);
    }

    @Test
    void theCompanyHasEightQueuesThreeChannelsAndSixtyPeople() {
        assertThat(directory.queues()).hasSize(8);
        assertThat(directory.channels()).hasSize(3);
        assertThat(directory.people()).hasSize(60);
    }

    @Test
    void peopleHavePastsAndSomeContractsSpareWeekends() {
        assertThat(directory.people())
                .anyMatch(person ->
                        person.skills().stream().anyMatch(skill -> skill.valid().to() != null))
                .anyMatch(person ->
                        person.teams().stream().anyMatch(team -> team.valid().to() != null))
                .anyMatch(person -> person.contracts().stream()
                        .anyMatch(contract -> contract.valid().to() != null));
        assertThat(directory.contracts()).anyMatch(terms -> terms.contract().mostWeekends() < Contract.EVERY_WEEKEND);
    }

    @Test
    void everybodyCanBePlannedWithOneToFourSkills() {
        List<Agent> agents = directory.agents(Simulated.world(1).site(), new Period(Simulated.MONDAY, 7));

        assertThat(agents).hasSize(60);
        assertThat(agents)
                .allMatch(agent -> !agent.skills().isEmpty() && agent.skills().size() <= 4);
    }
}
