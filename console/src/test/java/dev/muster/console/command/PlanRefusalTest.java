package dev.muster.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanRefusalTest {

    @TempDir
    private Path folder = Path.of("");

    private PlanInputs inputs = new PlanInputs(folder);
    private Path arrivals = folder;
    private Path agents = folder;

    @BeforeEach
    void writeGoodInput() throws IOException {
        inputs = new PlanInputs(folder);
        arrivals = inputs.arrivals(0, 1);
        agents = inputs.agents(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--days; 0; --days (0)",
                "--days; -3; --days (-3)",
                "--days; two; --days (two)",
                "--from; 28.07.2003; --from (28.07.2003) must be a date",
                "--from; 2025-12-31; must come after the first arrivals",
                "--handle; 0s; --handle (0s) must be a time",
                "--handle; 180; --handle (180) must be a time",
                "--handle; 25h; --handle (25h) must be at most a day",
                "--goal; 80; --goal (80) must be percent/time",
                "--goal; 0/20s; --goal (0/20s)",
                "--shrinkage; 1; --shrinkage (1)",
                "--shrinkage; 30%; --shrinkage (30%)",
                "--concurrency; 0; --concurrency (0)",
                "--interval; 7m; --interval (7m)",
                "--interval; 15m; spacing",
                "--seconds; 0; --seconds (0)",
                "--zone; Mars; --zone (Mars)",
                "--seed; x; --seed",
                "--surprise; x; --surprise"
            })
    void refusesAWrongOptionByItsNameValueAndRule(String option, String value, String said) {
        Terminal run = inputs.plan(arrivals, agents, option, value);

        assertRefused(run, said);
    }

    @Test
    void refusesFilesThatAreNotThere() {
        Path none = folder.resolve("none.csv");

        assertRefused(inputs.plan(none, agents), none.toString());
        assertRefused(inputs.plan(arrivals, none), none.toString());
    }

    @Test
    void namesTheLineOfAMalformedRow() throws IOException {
        Files.writeString(arrivals, Files.readString(arrivals).replace("2026-01-05T09:00,", "2026-01-05T09:00,many"));

        assertRefused(inputs.plan(arrivals, agents), arrivals + ", line 4: ");
    }

    @Test
    void refusesEmptyData() throws IOException {
        Files.writeString(arrivals, "local_time,arrivals\n");

        assertRefused(inputs.plan(arrivals, agents), arrivals.toString());
    }

    @Test
    void refusesAQueueThatNobodyCanServe() throws IOException {
        Files.writeString(agents, Files.readString(agents).replace(",all,", ",sales,"));

        assertRefused(inputs.plan(arrivals, agents), "skill 'all'");
    }

    @Test
    void refusesMoreQueuesThanARosterHasSkills() throws IOException {
        StringBuilder lines = new StringBuilder("local_time,arrivals,queue\n");
        for (int i = 0; i < 64; i++) {
            lines.append("2026-01-05T09:00,1,q%d\n".formatted(i)).append("2026-01-05T09:30,1,q%d\n".formatted(i));
        }
        Files.writeString(arrivals, lines);

        assertRefused(inputs.plan(arrivals, agents), "at most 63 queues");
    }

    @Test
    void refusesAMissingOption() {
        Terminal run = Terminal.run(
                new PlanCommand(),
                "--agents",
                agents.toString(),
                "--out",
                inputs.out().toString());

        assertRefused(run, "--from must be given");
    }

    @Test
    void keepsTheWorkbookThatStoodThere() throws IOException {
        Files.writeString(inputs.out(), "the plan of yesterday");

        Terminal run = inputs.plan(arrivals, agents, "--days", "0");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(inputs.out()).hasContent("the plan of yesterday");
    }

    private void assertRefused(Terminal run, String said) {
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().strip()).contains(said).doesNotContain("\n");
        assertThat(run.out()).isEmpty();
        assertThat(inputs.out()).doesNotExist();
    }
}
