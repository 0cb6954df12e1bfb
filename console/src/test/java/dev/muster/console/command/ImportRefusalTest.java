package dev.muster.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What can be refused without a database is refused before one is made.
class ImportRefusalTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--interval; 0.5s; --interval (0.5s) must be a time",
                "--interval; 1d; --interval (1d) must be a time",
                "--interval; 7m; --interval (7m) must be whole minutes that divide the day",
                "--zone; Mars; --zone (Mars) must be a time zone",
                "--queue; a b; --queue: Queue id (a b)",
                "--site; a b; --site: Site id (a b)"
            })
    void refusesAWrongOptionByItsNameValueAndRule(String option, String value, String said) throws IOException {
        Path counts = Files.writeString(folder.resolve("counts.csv"), "local_time,arrivals\n2026-01-05T09:00,1\n");

        assertRefused(said, counts.toString(), option, value);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertRefused("none.csv: there must be a file of that name.", "none.csv");
    }

    @Test
    void aDryRunMakesNoDatabaseToCompareWith() throws IOException {
        Path past = Files.writeString(folder.resolve("past.csv"), "conversation,opened_at\nc1,2019-03-04T09:00:00Z\n");

        Terminal run =
                Terminal.run(new ImportCommand(), past.toString(), "--dry-run", "--data", folder.resolve("data") + "");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("has no database yet, and --dry-run makes none to compare the files with.");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private void assertRefused(String said, String... args) {
        Path data = folder.resolve("data");
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--data";
        all[args.length + 1] = data.toString();

        Terminal run = Terminal.run(new ImportCommand(), all);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().strip()).contains(said).doesNotContain("\n");
        assertThat(data).doesNotExist();
    }
}
