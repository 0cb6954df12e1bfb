package dev.muster.forecasting.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
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
        "11, 10, 0.68211820468933237",
        "12, 10, 0.44938822429827087",
        // Published as 0.28 (a TypeScript fixture), which is cut off, not rounded.
        "13, 10, 0.28527045303649294",
        "14, 10, 0.17413193359504984",
        "15, 10, 0.10204236700798801",
        "35, 0.26315789473684211, 3.8223562208774642e-61",
        "35, 24, 0.023521116861458609",
        "35, 29.967036260113875, 0.28168723502588923",
        "40, 30.303030303030303, 0.062788346135357569",
        "50, 0.7518796992481203, 1.0101508184401847e-71",
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

    /// Published: a TypeScript fixture, 240 calls an hour of 150 s each, answered within 60 s; with 14 people it says
    /// 97 %, exact is 96.48.
    @ParameterizedTest
    @CsvSource({
        "11, 0.54276249363089909, 102.31773070339986",
        "12, 0.79807685468958032, 33.704116822370315",
        "13, 0.91407819071583665, 14.263522651824647",
        "14, 0.96484336893548288, 6.5299475098143691",
        "15, 0.98619006735883956, 3.0612710102396402"
    })
    void theFixturesWaitsHold(int agents, double level, double seconds) {
        Traffic calls = new Traffic(new Load(10), Duration.ofSeconds(150));

        assertThat(ErlangC.serviceLevel(calls, agents, Duration.ofMinutes(1))).isCloseTo(level, LAST_DIGITS);
        assertThat(Seconds.of(ErlangC.averageWait(calls, agents).orElseThrow())).isCloseTo(seconds, within(1e-9));
        assertThat(ErlangC.smallestStaff(calls, Goal.parse("90/60s"))).isEqualTo(13);
    }

    /// Published: pyworkforce, 100 calls in 30 minutes of 3 minutes each, answered within 0.33 minutes.
    @Test
    void pyworkforcesExampleHolds() {
        Duration soon = Duration.ofMillis(19_800);

        assertThat(ErlangC.serviceLevel(TEN, 14, soon)).isCloseTo(0.8878526926911569, LAST_DIGITS);
        assertThat(ErlangC.serviceLevel(TEN, 15, soon)).isCloseTo(0.9411266757039654, LAST_DIGITS);
        assertThat(ErlangC.occupancy(TEN.load(), 14)).isCloseTo(10 / 14.0, LAST_DIGITS);
    }

    /// Published: src.modelling.erlang, one call in 10 s at 0.0033 a second and person, answered within 20 s.
    @ParameterizedTest
    @CsvSource({"35, 0.77102335999468484", "40, 0.96689218076463333"})
    void levelsOfSrcModellingHold(int agents, double level) {
        double handle = 1 / 0.0033;
        Traffic calls = new Traffic(new Load(0.1 / 0.0033), Seconds.toDuration(handle));

        assertThat(ErlangC.serviceLevel(calls, agents, TWENTY_SECONDS))
                .isCloseTo(level, Percentage.withPercentage(1e-8));
    }

    /// Published: Garnett, Mandelbaum & Reiman 2002, table 1, for endless patience.
    @Test
    void waitsOfGarnettMandelbaumAndReimanHold() {
        Traffic calls = new Traffic(new Load(48), Duration.ofMinutes(1));

        assertThat(Seconds.of(ErlangC.averageWait(calls, 50).orElseThrow())).isCloseTo(20.83366833590503, within(1e-9));
        assertThat(Seconds.of(ErlangC.waitQuantile(calls, 50, 0.9).orElseThrow()))
                .isCloseTo(58.13874178200882, within(1e-8));
        assertThat(ErlangC.waitQuantile(calls, 48, 0.9)).isEmpty();
        assertThat(ErlangC.waitQuantile(calls, 70, 0.9)).hasValue(Duration.ZERO);
    }

    /// Published: mmarzolla/queueing and Queuing-theory, mean number waiting, which is arrivals times mean wait.
    @ParameterizedTest
    @CsvSource({"2, 9, 0.2, 7.6736842105263158", "4, 9, 0.2, 0.10516389282184169", "3, 0.1, 20, 0.88888888888888889"})
    void meanNumberWaitingIsAsPublished(int agents, double arrivals, double handle, double waiting) {
        Traffic traffic = new Traffic(new Load(arrivals * handle), Seconds.toDuration(handle));

        double wait = Seconds.of(ErlangC.averageWait(traffic, agents).orElseThrow());

        assertThat(arrivals * wait).isCloseTo(waiting, within(1e-8));
    }

    /// Published: Halfin & Whitt 1981, chance of waiting 0.5046 and 0.2234 in the limit; exact digits of the limit.
    @ParameterizedTest
    @CsvSource({"0.5, 0.50453864099794502", "1, 0.22336127479826074"})
    void squareRootStaffingOfManyApproachesItsLimit(double spare, double limit) {
        int agents = 100_000_000;
        Load load = new Load(agents - spare * Math.sqrt(agents));

        assertThat(ErlangC.chanceOfWaiting(load, agents)).isCloseTo(limit, Percentage.withPercentage(0.005));
    }

    @Test
    void theSearchFindsTheFirstNumberThatKeepsTheGoal() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        for (int round = 0; round < 3000; round++) {
            double load = Math.exp(random.nextDouble(Math.log(1e-3), Math.log(20_000)));
            Traffic traffic = new Traffic(new Load(load), Duration.ofSeconds(random.nextInt(30, 900)));
            Goal goal = new Goal(random.nextDouble(0.3, 0.9999), Duration.ofSeconds(random.nextInt(0, 90)));

            int staff = ErlangC.smallestStaff(traffic, goal);

            assertThat(staff).isEqualTo(Fewest.from(1, people -> keeps(traffic, people, goal)));
        }
    }

    private static boolean keeps(Traffic traffic, int agents, Goal goal) {
        return ErlangC.serviceLevel(traffic, agents, goal.within()) >= goal.share();
    }

    @ParameterizedTest
    @CsvSource({"0.2, 1", "10, 5", "300.5, 2", "20000, 60"})
    void oneLessThanTheSmallestStaffWaitsLonger(double load, int seconds) {
        Traffic traffic = new Traffic(new Load(load), Duration.ofMinutes(3));
        Duration most = Duration.ofSeconds(seconds);

        int staff = ErlangC.smallestStaff(traffic, new LongestAverageWait(most));

        assertThat(ErlangC.averageWait(traffic, staff).orElseThrow()).isLessThanOrEqualTo(most);
        assertThat(ErlangC.averageWait(traffic, staff - 1).filter(wait -> wait.compareTo(most) <= 0))
                .isEmpty();
    }

    @Test
    void severalTargetsNeedTheMostThatOneOfThemNeeds() {
        Goal goal = Goal.parse("80/20s");

        assertThat(ErlangC.smallestStaff(TEN, new MinimumStaff(12), goal)).isEqualTo(14);
        assertThat(ErlangC.smallestStaff(TEN, new MinimumStaff(17), goal)).isEqualTo(17);
        assertThat(ErlangC.smallestStaff(TEN, new MostAbandonment(0.05))).isEqualTo(11);
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
