package dev.muster.forecasting.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ForecastBenchTest {

    @Test
    void wrongArgumentsAreOneLineAndExitCodeTwo() {
        assertThat(errorsOf("--arrivals", "none.csv"))
                .startsWith("Missing required options")
                .hasLineCount(1);
        assertThat(errorsOf(arguments("2026-13-01"))).contains("2026-13-01").hasLineCount(1);
        assertThat(errorsOf(arguments("2026-01-01")))
                .startsWith("none.csv: no such file")
                .hasLineCount(1);
    }

    private static String[] arguments(String from) {
        return ("--arrivals none.csv --interval 30m --to 2026-02-01 --horizon 1d --every 1d --from " + from)
                .split(" ", -1);
    }

    private static String errorsOf(String... arguments) {
        PrintStream before = System.err;
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            assertThat(ForecastBench.run(arguments)).isEqualTo(2);
        } finally {
            System.setErr(before);
        }
        return errors.toString(StandardCharsets.UTF_8).strip();
    }
}
