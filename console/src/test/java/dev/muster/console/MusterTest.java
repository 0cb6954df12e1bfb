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

    @Test
    void withoutACommandTheCommandsAreListed() {
        Run run = Run.of();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.said()).contains("serve", "plan");
    }

    private record Run(int code, String said) {

        static Run of(String... words) {
            PrintStream before = System.err;
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            try {
                return new Run(Muster.run(words), said.toString(StandardCharsets.UTF_8));
            } finally {
                System.setErr(before);
            }
        }
    }
}
