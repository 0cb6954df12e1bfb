package dev.muster.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MusterTest {

    @ParameterizedTest
    @CsvSource({
        "nonsense, There is no command 'nonsense'",
        "serve --port 70000, Port (70000) must lie between 0 and 65535.",
        "serve --port 8080 --edge-port 8080, Port (8080) and edge port must differ.",
        "serve --roles cook, --roles",
        "serve --keep-log-days 1, Days to keep log (1) must lie between 2 and 36500.",
        "serve --keep-content-days 400, Days to keep content (400) must lie between 2 and 365.",
        "serve --keep-key-days 30, Days to keep keys (30) must lie between 365 and 36500.",
        "rebuild --from yesterday, --from (yesterday) must be a date like 2026-03-31.",
        "rebuild --data no/such/folder, Data folder (no/such/folder) does not exist.",
        "serve --surprise, --surprise"
    })
    void whatIsWrongTakesOneLineAndExitCodeTwo(String line, String said) {
        Run run = Run.of(line.split(" ", -1));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.said().lines())
                .singleElement()
                .asString()
                .startsWith("muster: ")
                .contains(said);
    }

    @ParameterizedTest
    @CsvSource({"--version", "plan --version", "serve -V"})
    void everyCommandTellsTheVersion(String line) {
        Run run = Run.of(line.split(" ", -1));

        assertThat(run.code()).isZero();
        assertThat(run.told()).startsWith("muster ");
    }

    @Test
    void withoutACommandTheCommandsAreListed() {
        Run run = Run.of();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.said()).contains("serve", "plan");
    }

    /// @param told on standard output
    /// @param said on standard error
    private record Run(int code, String told, String said) {

        static Run of(String... words) {
            PrintStream out = System.out;
            PrintStream err = System.err;
            ByteArrayOutputStream told = new ByteArrayOutputStream();
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            try {
                int code = Muster.run(words);
                return new Run(code, told.toString(StandardCharsets.UTF_8), said.toString(StandardCharsets.UTF_8));
            } finally {
                System.setOut(out);
                System.setErr(err);
            }
        }
    }
}
