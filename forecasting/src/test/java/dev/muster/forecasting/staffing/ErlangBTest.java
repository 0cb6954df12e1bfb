package dev.muster.forecasting.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangBTest {

    private static final Percentage LAST_DIGITS = Percentage.withPercentage(1e-11);

    /// Published: tests of erlanglib, pyworkforce and src.modelling.erlang; exact values. The last two are printed
    /// wrong there
    /// (0.0183 and 0.0098), the one before them by PRODYNA (0.012).
    @ParameterizedTest
    @CsvSource({
        "1, 1, 0.5",
        "1, 5, 0.83333333333333333",
        "30, 25, 0.052603172228140617",
        "132, 123, 0.031242821046996373",
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
        "100, 10000, -0.010049315758111075",
        "10000, 200, -29325.754171333987",
        "1000, 100, -1406.957992500071980842148"
    })
    void logarithmIsAsPublished(int agents, double load, double exact) {
        assertThat(ErlangB.logChanceOfLoss(new Load(load), agents)).isCloseTo(exact, LAST_DIGITS);
    }

    /// Published: erlanglib and pyworkforce; the last two stand there as 14 and 13, which is wrong.
    @ParameterizedTest
    @CsvSource({"10, 0.02, 17", "10, 0.01, 18", "708, 0.01, 736", "5, 0.01, 11", "8, 0.01, 15", "8, 0.02, 14"})
    void smallestStaffIsAsPublished(double load, double lost, int people) {
        assertThat(ErlangB.smallestStaff(new Load(load), lost)).isEqualTo(people);
    }

    /// Published: traffic tables, erlang.com (15 people) and erlanglib (2510 people, where 2144.77 is wrong); the exact
    /// load beside the loss it belongs to.
    @ParameterizedTest
    @CsvSource({
        "1, 0.01, 0.010101010101010101",
        "5, 0.01, 1.3607867966625458",
        "10, 0.001, 3.0920449978892985",
        "10, 0.01, 4.4611768575776915",
        "10, 0.02, 5.0840046304551491",
        "10, 0.05, 6.2157070110484254",
        "10, 0.1, 7.5105823172542328",
        "15, 0.01, 8.1080427971844519",
        "20, 0.01, 12.030614594900944",
        "20, 0.02, 13.181537787166229",
        "20, 0.05, 15.249256993166368",
        "20, 0.1, 17.613156809118929",
        "30, 0.01, 20.337285728095317",
        "30, 0.02, 21.93156526261885",
        "50, 0.001, 32.511853310527159",
        "50, 0.01, 37.9013980885249",
        "50, 0.02, 40.255143803656542",
        "100, 0.001, 75.241982672458532",
        "100, 0.01, 84.064158893947752",
        "100, 0.02, 87.971982895874287",
        "100, 0.05, 95.240374624981517",
        "100, 0.1, 104.10975965654798",
        "2510, 1e-6, 2303.596174094187"
    })
    void trafficTablesHold(int agents, double lost, double load) {
        assertThat(ErlangB.chanceOfLoss(new Load(load), agents)).isCloseTo(lost, LAST_DIGITS);
    }

    /// Published: voipcalculator.com, 186.877 erlangs at 200 lines lose 3 % where 70 % of the lost try again.
    @Test
    void lossWithRetriesIsAsPublished() {
        double first = 186.8772907285475;

        assertThat(ErlangB.chanceOfLoss(new Load(first / (1 - 0.7 * 0.03)), 200))
                .isCloseTo(0.03, LAST_DIGITS);
    }

    /// Published: pyworkforce prints 0.937 for the busy share of 17 people at 10 erlangs, which is wrong.
    @Test
    void carriedLoadIsWhatIsNotLost() {
        double carried = 10 * (1 - ErlangB.chanceOfLoss(new Load(10), 17));

        assertThat(carried / 17).isCloseTo(0.5806183086913373, LAST_DIGITS);
    }

    @Test
    void withoutPeopleAllIsLostAndWithoutLoadNothing() {
        assertThat(ErlangB.chanceOfLoss(new Load(3), 0)).isEqualTo(1);
        assertThat(ErlangB.chanceOfLoss(Load.NONE, 2)).isZero();
        assertThat(ErlangB.smallestStaff(Load.NONE, 0.01)).isZero();
    }
}
