package dev.muster.forecasting.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.Forecaster;
import dev.muster.forecasting.History;
import dev.muster.forecasting.accuracy.Backtest;
import dev.muster.forecasting.accuracy.BacktestPlan;
import dev.muster.forecasting.accuracy.Score;
import dev.muster.forecasting.accuracy.Scored;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastBenchTest {

    @Test
    void wrongArgumentsAreOneLineAndExitCodeTwo() {
        assertThat(errorsOf("--arrivals", "none.csv"))
                .startsWith("muster: Missing required option")
                .hasLineCount(1);
        assertThat(errorsOf(arguments("2026-13-01"))).contains("2026-13-01").hasLineCount(1);
        assertThat(errorsOf(arguments("2026-01-01")))
                .startsWith("muster: none.csv: no such file")
                .hasLineCount(1);
    }

    @Test
    void helpNeedsNoOtherOption() {
        assertThat(ForecastBench.run("--help")).isZero();
    }

    @Test
    void lastLineHasEachKeyOnce() {
        List<Scored> scored = new Backtest(History.made().series(1), new Forecaster())
                .run(
                        new BacktestPlan(LocalDate.of(2026, 3, 23), LocalDate.of(2026, 4, 5), 1, 1, LocalTime.MIDNIGHT),
                        _ -> {});

        String line = ScoreLine.of(Score.of(scored, 1));

        assertThat(Arrays.stream(line.split(" ", -1)).map(pair -> pair.replaceAll("=.*", "")))
                .containsExactly(
                        "wape",
                        "bias",
                        "week_before_wape",
                        "no_update_wape",
                        "coverage80",
                        "coverage80_low",
                        "coverage80_high",
                        "coverage95",
                        "coverage95_low",
                        "coverage95_high",
                        "hours_rejected",
                        "pinball",
                        "naive_pinball",
                        "scored");
        assertThat(line).doesNotContain("NaN");
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
