package dev.muster.console.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleAgentsTest {

    private static final List<SkillId> ALL = List.of(new SkillId("all"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void areReadBackAsAgents() throws IOException {
        List<Agent> agents = read(SampleAgents.lines(550, 1, ALL));

        assertThat(agents).hasSize(550).allSatisfy(agent -> {
            assertThat(agent.name()).contains("Sample");
            assertThat(agent.skills()).containsOnlyKeys(ALL);
        });
    }

    @Test
    void areTheSameForTheSameSeedAndBeginAlikeForAnyNumber() {
        List<String> lines = SampleAgents.lines(100, 7, ALL);

        assertThat(SampleAgents.lines(100, 7, ALL)).isEqualTo(lines);
        assertThat(SampleAgents.lines(200, 7, ALL)).startsWith(lines.toArray(String[]::new));
        assertThat(SampleAgents.lines(100, 8, ALL)).isNotEqualTo(lines);
    }

    @Test
    void coverEveryHourOfTheDayEvenWhenFew() throws IOException {
        List<Agent> agents = read(SampleAgents.lines(25, 1, ALL));

        for (int hour = 0; hour < 24; hour++) {
            LocalTime time = LocalTime.of(hour, 30);
            assertThat(agents).anyMatch(agent -> holds(agent.contract().hours(), time));
        }
    }

    @Test
    void haveEachSkillAskedFor() throws IOException {
        List<SkillId> skills = List.of(new SkillId("sales"), new SkillId("care"), new SkillId("tech"));

        List<Agent> agents = read(SampleAgents.lines(30, 1, skills));

        for (SkillId skill : skills) {
            assertThat(agents)
                    .filteredOn(agent -> agent.skills().containsKey(skill))
                    .hasSizeGreaterThanOrEqualTo(10);
        }
    }

    private List<Agent> read(List<String> lines) throws IOException {
        Path file = Files.write(folder.resolve("agents.csv"), lines);
        return AgentsFile.read(file, ZoneOffset.UTC);
    }

    private static boolean holds(Window window, LocalTime time) {
        boolean started = !time.isBefore(window.earliest());
        boolean notOver = time.isBefore(window.latest());
        return window.passesMidnight() ? started || notOver : started && notOver;
    }
}
