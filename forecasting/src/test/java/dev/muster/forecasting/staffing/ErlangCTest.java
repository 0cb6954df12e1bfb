package dev.muster.forecasting.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangCTest {

    private static final Percentage LAST_DIGITS = Percentage.withPercentage(1e-11);
    private static final Traffic TEN = new Traffic(new Load(10), Duration.ofMinutes(3));
    private static final Duration TWENTY_SECONDS = Duration.ofSeconds(20);

    /// 25-digit values computed for the exact double of the load: people, load, Erlang C.
    @ParameterizedTest
    @CsvSource({
        "1, 0.1, 0.1000000000000000055511151",
        "2, 1.98, 0.9850251256281406902396559",
        "5, 2.76393202250021, 0.1817211376272237947579884",
        "10, 9.9, 0.9637384203876214286558497",
        "50, 5, 2.186303375865309756358875e-32",
        "50, 49.292893218813454, 0.8837554294380347066051557",
        "100, 10, 5.405165757852900484954112e-63",
        "100, 95, 0.5064568539130205911894908",
        "1000, 500, 3.304830255502683609433216e-86",
        "1000, 990, 0.6590804218808544395251683",
        "1000, 936.7544467966325, 0.02461515910490724840570341"
    })
    void chanceOfWaitingIsExactToTheLastDigits(int agents, double load, double exact) {
        assertThat(ErlangC.chanceOfWaiting(new Load(load), agents)).isCloseTo(exact, LAST_DIGITS);
    }

    /// Published: tests of src.modelling.erlang, erlang (pytest) and Halfin & Whitt; exact values beside them.
    @ParameterizedTest
    @CsvSource({
        "35, 30.303030303030303, 0.31219250153284941",
        "135, 30.303030303030303, 3.3170371593189447e-44",
        "132, 123, 0.32111617926170744",
        "12421, 12345, 0.3812250150617514",
        // Published as 0.261 (PRODYNA), which is wrong.
        "25, 20, 0.20910282659883662"
    })
    void chanceOfWaitingIsAsPublished(int agents, double load, double exact) {
        assertThat(ErlangC.chanceOfWaiting(new Load(load), agents)).isCloseTo(exact, LAST_DIGITS);
    }

    /// Published: capacity_planning, erlang_test.py; the last three stand there as 0, -59093.08 and -15.46, which is
    /// wrong.
    @ParameterizedTest
    @CsvSource({
        "100, 90, -1.52813224460122",
        "10000, 9000, -56.826688537795061",
        "10000, 100, -36157.215926597586",
        "100, 50, -21.843927832194996",
        "10000, 5000, -1936.3027754714192",
        "10000, 9990, -0.12721797979540769"
    })
    void logarithmHoldsWhereTheChanceItselfIsTooSmall(int agents, double load, double exact) {
        double logarithm = ErlangC.logChanceOfWaiting(new Load(load), agents);

        assertThat(logarithm).isCloseTo(exact, LAST_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({"100000, 99990", "100000, 99000", "99999, 97000.5", "100000, 110000"})
    void hundredThousandPeopleAgreeWithTheForwardRecursionInFortyDigits(int agents, double load) {
        double exact = forward(agents, load);

        assertThat(ErlangB.chanceOfLoss(new Load(load), agents)).isCloseTo(exact, LAST_DIGITS);
    }

    /// 1/B(n) = 1 + n/A · 1/B(n − 1).
    private static double forward(int agents, double load) {
        MathContext digits = new MathContext(40);
        BigDecimal offered = new BigDecimal(load);
        BigDecimal inverse = BigDecimal.ONE;
        for (int n = 1; n <= agents; n++) {
            inverse = inverse.multiply(BigDecimal.valueOf(n), digits)
                    .divide(offered, digits)
                    .add(BigDecimal.ONE, digits);
        }
        return BigDecimal.ONE.divide(inverse, digits).doubleValue();
    }

    /// Published: the R package ErlangC, 100 calls in 30 minutes of 180 s each, answered within 20 s.
    @ParameterizedTest
    @CsvSource({
        "11, 0.38961381172915338, 122.78127684407983",
        "12, 0.64015804037400657, 40.444940186844378",
        "13, 0.79559478841778312, 17.116227182189576",
        "14, 0.88835001917946688, 7.8359370117772429"
    })
    void serviceLevelAndAverageWaitAreAsPublished(int agents, double level, double seconds) {
        assertThat(ErlangC.serviceLevel(TEN, agents, TWENTY_SECONDS)).isCloseTo(level, LAST_DIGITS);
        assertThat(Seconds.of(ErlangC.averageWait(TEN, agents).orElseThrow())).isCloseTo(seconds, within(1e-9));
    }

    /// Published: Mitan Ltd, "The Erlang-C formula"; the service level stands there as 0.845, exact is 0.8459.
    @Test
    void mitansWorkedExampleHolds() {
        Traffic calls = new Traffic(Load.of(360, Duration.ofMinutes(4), Duration.ofMinutes(30)), Duration.ofMinutes(4));

        assertThat(ErlangC.chanceOfWaiting(calls.load(), 55)).isCloseTo(0.2387009363780092, LAST_DIGITS);
        assertThat(ErlangC.serviceLevel(calls, 55, Duration.ofSeconds(15))).isCloseTo(0.8458830921705803, LAST_DIGITS);
        assertThat(Seconds.of(ErlangC.averageWait(calls, 55).orElseThrow())).isCloseTo(8.184032104388887, within(1e-9));
    }

    @Test
    void tooFewPeopleMakeEverybodyWaitWithoutEnd() {
        assertThat(ErlangC.chanceOfWaiting(new Load(10), 10)).isEqualTo(1);
        assertThat(ErlangC.serviceLevel(TEN, 10, TWENTY_SECONDS)).isZero();
        assertThat(ErlangC.averageWait(TEN, 10)).isEmpty();
    }

    /// Published: the R package ErlangC (14 at 80/20s and 85 %), pyworkforce (15 at 70 %).
    @Test
    void smallestStaffKeepsGoalAndOccupancy() {
        Goal goal = Goal.parse("80/20s");

        assertThat(ErlangC.smallestStaff(TEN, goal, new Occupancy(0.85))).isEqualTo(14);
        assertThat(ErlangC.smallestStaff(TEN, goal, new Occupancy(0.70))).isEqualTo(15);
        assertThat(ErlangC.smallestStaff(new Traffic(Load.NONE, TWENTY_SECONDS), goal, Occupancy.FULL))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"0.3", "7", "49.5", "812.25", "20000"})
    void oneLessThanTheSmallestStaffMissesTheGoal(double load) {
        Traffic traffic = new Traffic(new Load(load), Duration.ofMinutes(5));
        Goal goal = new Goal(0.9, Duration.ofSeconds(30));

        int staff = ErlangC.smallestStaff(traffic, goal, Occupancy.FULL);

        assertThat(ErlangC.serviceLevel(traffic, staff, goal.within())).isGreaterThanOrEqualTo(goal.share());
        assertThat(ErlangC.serviceLevel(traffic, staff - 1, goal.within())).isLessThan(goal.share());
    }
}
