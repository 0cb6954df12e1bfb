package dev.muster.console.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Bounds;
import dev.muster.scheduler.roster.Contract;
import dev.muster.scheduler.roster.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentsFileTest {

    private static final String HEAD = "agent,name,skills,contract,day_hours,week_hours,earliest,latest,days_in_a_row,"
            + "rest_hours,weekends,days_off\n";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsWhatEveryColumnSays() throws IOException {
        Path file = file(HEAD + "a-1,\"Sample, Ana\",sales|care:0.8,nights,7.5-8,30-38.5,22:00,06:00,4,12,2,"
                + "2026-03-30|2026-03-31\n");

        Agent ana = AgentsFile.read(file, BERLIN).getFirst();

        assertThat(ana.id()).isEqualTo(new AgentId("a-1"));
        assertThat(ana.name()).isEqualTo("Sample, Ana");
        assertThat(ana.zone()).isEqualTo(BERLIN);
        assertThat(ana.skills()).isEqualTo(Map.of(new SkillId("sales"), 1.0, new SkillId("care"), 0.8));
        assertThat(ana.daysOff()).containsExactlyInAnyOrder(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 3, 31));
        Contract contract = ana.contract();
        assertThat(contract.name()).isEqualTo("nights");
        assertThat(contract.shift()).isEqualTo(Bounds.hours(7.5, 8));
        assertThat(contract.week()).isEqualTo(Bounds.hours(30, 38.5));
        assertThat(contract.hours()).isEqualTo(Window.of("22:00", "06:00"));
        assertThat(contract.mostDaysInARow()).isEqualTo(4);
        assertThat(contract.rest()).isEqualTo(Duration.ofHours(12));
        assertThat(contract.mostWeekends()).isEqualTo(2);
    }

    @Test
    void takesColumnsInAnyOrderAndFillsWhatIsNotNeeded() throws IOException {
        Path file = file(
                "\uFEFFlatest,earliest,week_hours,day_hours,skills,agent\r\n\r\n# a remark\r\n24:00,07:00,20,4,all,b\r\n");

        Agent agent = AgentsFile.read(file, BERLIN).getFirst();

        assertThat(agent.name()).isEqualTo("b");
        assertThat(agent.contract().rest()).isEqualTo(Duration.ofHours(11));
        assertThat(agent.contract().mostDaysInARow()).isEqualTo(5);
        assertThat(agent.contract().mostWeekends()).isEqualTo(Contract.EVERY_WEEKEND);
        assertThat(agent.contract().hours()).isEqualTo(Window.of("07:00", "00:00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "a,,all,,8,40,07:00,25:00,,,,; latest '25:00'",
                "a,,all,,8,40,07:10,18:00,,,,; whole quarter",
                "a,,all,,eight,40,07:00,18:00,,,,; day_hours 'eight'",
                "a,,all,,8,40-30,07:00,18:00,,,,; week_hours '40-30'",
                "a,,,,8,40,07:00,18:00,,,,; at least one skill",
                "a,,all:2,,8,40,07:00,18:00,,,,; proficiency (2)",
                "a,,all,,8,40,07:00,18:00,,,,31.3.2026; days_off '31.3.2026'",
                "a,,all,,8,40,07:00,18:00,-1,,,; days_in_a_row '-1'",
                "a b,,all,,8,40,07:00,18:00,,,,; agent 'a b'",
                "a,,all,,8,40; for each of the 12 columns (it has 6)",
                "a,~\"Ana,all,,8,40,07:00,18:00,,,,~; quoted field"
            })
    void refusesALineByItsNumber(String line, String rule) throws IOException {
        Path file = file(HEAD + "x,,all,,8,40,07:00,18:00,,,,\n" + line.replace("~", "") + "\n");

        assertThatThrownBy(() -> AgentsFile.read(file, BERLIN))
                .isInstanceOf(WrongInput.class)
                .hasMessageStartingWith(file + ", line 3: ")
                .hasMessageContaining(rule.strip())
                .hasMessageNotContaining("\n");
    }

    @Test
    void refusesAPersonTwice() throws IOException {
        String line = "x,,all,,8,40,07:00,18:00,,,,\n";
        Path file = file(HEAD + line + line);

        assertThatThrownBy(() -> AgentsFile.read(file, BERLIN))
                .hasMessageContaining("line 3")
                .hasMessageContaining("line 2");
    }

    @Test
    void refusesAFileWithoutPeople() throws IOException {
        for (String text : List.of("", "\n", HEAD)) {
            Path file = file(text);

            assertThatThrownBy(() -> AgentsFile.read(file, BERLIN)).isInstanceOf(WrongInput.class);
        }
    }

    @Test
    void refusesColumnsThatAreUnknownOrMissing() throws IOException {
        Path unknown = file("agent,shoe_size\n");
        assertThatThrownBy(() -> AgentsFile.read(unknown, BERLIN)).hasMessageContaining("line 1: column 'shoe_size'");

        Path missing = file("agent,skills\n");
        assertThatThrownBy(() -> AgentsFile.read(missing, BERLIN))
                .hasMessageContaining("column 'day_hours' is missing");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("agents.csv"), text);
    }
}
