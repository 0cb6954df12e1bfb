package dev.muster.forecasting.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangBTest {

    private static final Percentage LAST_DIGITS = Percentage.withPercentage(1e-11);

    /// Published: tests of erlanglib, pyworkforce and src.modelling.erlang; exact values. The last two are printed
    /// wrong there
    /// (0.0183 and 0.0098), the one before them by PRODYNA (0.012).
    @ParameterizedTest
    @CsvSource({
        "1, 5, 0.83333333333333333",
        "2, 1, 0.2",
        "10, 5, 0.018384570336648133",
        "10, 20, 0.53796316863207291",
        "190, 200, 0.088696843869235615",
        "200, 5, 5.3166713795467384e-238",
        "1000, 500, 1.6524151277513418e-86",
        "200, 180, 0.010324995204982297",
        "17, 10, 0.01294887522472657",
        "14, 8, 0.017220892166616606"
    })
    void lossIsAsPublished(int agents, double load, double exact) {
        assertThat(ErlangB.chanceOfLoss(new Load(load), agents)).isCloseTo(exact, LAST_DIGITS);
    }

    /// Published: capacity_planning, erlang_test.py; the last one from 25-digit values.
    @ParameterizedTest
    @CsvSource({
        "100, 120, -1.6282640704105806",
        "10000, 12000, -1.7892773464893477",
        "100, 20, -84.166148200164391",
        "10000, 200, -29325.754171333987",
        "1000, 100, -1406.957992500071980842148"
    })
    void logarithmIsAsPublished(int agents, double load, double exact) {
        assertThat(ErlangB.logChanceOfLoss(new Load(load), agents)).isCloseTo(exact, LAST_DIGITS);
    }
}
