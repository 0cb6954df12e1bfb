package dev.muster.forecasting.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangATest {

    private static final Percentage LAST_DIGITS = Percentage.withPercentage(1e-11);
    private static final Duration SECOND = Duration.ofSeconds(1);

    /// 25-digit values computed for the exact double of the load: people, load, mean patience in service times, chance
    /// of waiting, chance of abandonment.
    @ParameterizedTest
    @CsvSource({
        "1, 0.1, 10, 0.09902703614428441903715564, 0.009729638557155864599491373",
        "1, 0.99, 0.1, 0.5200240850202019965353687, 0.4747231464442404028275107",
        "10, 5, 1, 0.03182805730620481173718657, 0.004437520109438935295213343",
        "100, 120, 10, 0.9999999989148748548327269, 0.1666666667066344537553549",
        "100, 120, 0.1, 0.6382979762932101909887652, 0.1799890281817821981641976",
        "1000, 996.8377223398317, 10, 0.6995507989533836625529188, 0.004842962260863661766030741",
        "1000, 936.7544467966325, 0.1, 0.01314754113386475538431409, 0.0007937823667910133212552783"
    })
    void chancesAreExactToTheLastDigits(int agents, double load, double patience, double waiting, double abandonment) {
        ErlangA queue = queue(agents, load, patience);

        assertThat(queue.chanceOfWaiting()).isCloseTo(waiting, LAST_DIGITS);
        assertThat(queue.chanceOfAbandonment()).isCloseTo(abandonment, LAST_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.5, 1",
        "7, 1e-3, 20",
        "40, 900, 0.3",
        "50000, 49900, 10",
        "50000, 50400, 1",
        "50000, 49000, 0.1",
        "50000, 60000, 10",
        "100000, 99990, 10",
        "100000, 100500, 0.1",
        "100000, 99000, 1",
        "100000, 97000, 100",
        "100000, 120000, 1"
    })
    void chancesAgreeWithBirthAndDeathInFortyDigits(int agents, double load, double patience) {
        ErlangA queue = queue(agents, load, patience);

        BirthAndDeath exact = BirthAndDeath.of(agents, load, patience);

        assertThat(queue.chanceOfWaiting()).isCloseTo(exact.waiting(), LAST_DIGITS);
        assertThat(queue.chanceOfAbandonment()).isCloseTo(exact.abandonment(), LAST_DIGITS);
        assertThat(queue.occupancy()).isCloseTo(load * (1 - exact.abandonment()) / agents, within(1e-12));
        assertThat(Seconds.of(queue.averageWait())).isCloseTo(exact.abandonment() * patience, within(1.1e-9));
    }

    @Test
    void randomQueuesAgreeWithBirthAndDeath() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        for (int round = 0; round < 200; round++) {
            int agents = random.nextInt(1, 200);
            double load = agents * Math.exp(random.nextDouble(-2, 2));
            double patience = Math.rint(1e9 * Math.exp(random.nextDouble(-12, 3))) / 1e9;
            double within = random.nextInt(500_000) / 1e6;
            ErlangA queue = queue(agents, load, patience);

            BirthAndDeath exact = BirthAndDeath.of(agents, load, patience);

            assertThat(queue.logChanceOfWaiting()).isCloseTo(exact.logWaiting(), within(1e-12));
            assertThat(queue.logChanceOfAbandonment()).isCloseTo(exact.logAbandonment(), within(1e-12));
            assertThat(queue.serviceLevel(Seconds.toDuration(within)))
                    .isCloseTo(BirthAndDeath.serviceLevel(agents, load, patience, within), within(1e-10));
        }
    }

    private static ErlangA queue(int agents, double load, double patience) {
        Traffic traffic = new Traffic(new Load(load), SECOND);
        return ErlangA.of(traffic, Patience.exponential(Seconds.toDuration(patience)), agents);
    }

    @Test
    void logarithmsHoldWhereTheChancesAreTooSmall() {
        ErlangA queue = queue(5000, 500, 1);

        BirthAndDeath exact = BirthAndDeath.of(5000, 500, 1);

        assertThat(queue.chanceOfWaiting()).isZero();
        assertThat(queue.logChanceOfWaiting()).isCloseTo(exact.logWaiting(), LAST_DIGITS);
        assertThat(queue.logChanceOfAbandonment()).isCloseTo(exact.logAbandonment(), LAST_DIGITS);
    }

    /// Published: pyworkforce, 100 calls in 30 minutes of 3 minutes each, patience 5 minutes; 13 and 14 people.
    @ParameterizedTest
    @CsvSource({
        "14, 0.1452601142963612, 0.013983744122408938, 0.70429732562685076, 0.069918720612044688, 0.91679209186354687",
        "13, 0.22579708404737528, 0.024963303633571875, 0.75002822797417548, 0.12481651816785938, 0.8581777000307626"
    })
    void pyworkforcesExampleHolds(
            int agents, double waiting, double abandonment, double occupancy, double minutes, double level) {
        Traffic traffic = new Traffic(new Load(10), Duration.ofMinutes(3));
        ErlangA queue = ErlangA.of(traffic, Patience.exponential(Duration.ofMinutes(5)), agents);

        assertThat(queue.chanceOfWaiting()).isCloseTo(waiting, LAST_DIGITS);
        assertThat(queue.chanceOfAbandonment()).isCloseTo(abandonment, LAST_DIGITS);
        assertThat(queue.occupancy()).isCloseTo(occupancy, LAST_DIGITS);
        assertThat(Seconds.of(queue.averageWait())).isCloseTo(minutes * 60, within(1e-9));
        assertThat(queue.serviceLevel(Duration.ofSeconds(20))).isCloseTo(level, LAST_DIGITS);
    }

    /// Published: Garnett, Mandelbaum & Reiman 2002, table 1: 48 calls a minute of a minute each, patience 2 minutes,
    /// 50 people. The 90th percentile of the wait stands there as 12.5 s, exact is 12.44.
    @Test
    void garnettsMandelbaumsAndReimansExampleHolds() {
        Traffic traffic = new Traffic(new Load(48), Duration.ofMinutes(1));
        ErlangA queue = ErlangA.of(traffic, Patience.exponential(Duration.ofMinutes(2)), 50);

        assertThat(queue.chanceOfAbandonment()).isCloseTo(0.030912249162193216, LAST_DIGITS);
        assertThat(Seconds.of(queue.averageWait())).isCloseTo(3.709469899463186, within(1e-9));
        assertThat(queue.occupancy()).isCloseTo(0.9303242408042945, LAST_DIGITS);
        assertThat(Seconds.of(queue.averageWait()) * 48 / 60).isCloseTo(2.967575919570549, within(1e-8));
        assertThat(Seconds.of(queue.waitQuantile(0.9))).isCloseTo(12.44464771518076, within(1e-8));
    }

    /// Everybody leaves after 30 s: exp(φ) is exp((λ − Nμ)t) up to there, exp(φ(30 s) − Nμ(t − 30 s)) after.
    @ParameterizedTest
    @CsvSource({"20, 18", "20, 23", "500, 490", "500, 530"})
    void patienceOfAllTheSameLengthAgreesWithItsClosedForm(int agents, double load) {
        Traffic traffic = new Traffic(new Load(load), Duration.ofSeconds(100));
        Patience patience = Patience.leaving(new TreeMap<>(Map.of(Duration.ZERO, 0.0, Duration.ofSeconds(30), 1e13)));

        ErlangA queue = ErlangA.of(traffic, patience, agents);

        double tries = 1 / ErlangB.chanceOfLoss(new Load(load), agents - 1);
        double atEnd = Math.exp((load - agents) * 0.3);
        double before = (atEnd - 1) / (load - agents);
        double all = tries + load * (before + atEnd / agents);
        assertThat(queue.chanceOfWaiting()).isCloseTo(1 - tries / all, Percentage.withPercentage(1e-9));
        assertThat(queue.chanceOfAbandonment()).isCloseTo(load * atEnd / agents / all, Percentage.withPercentage(1e-9));
        assertThat(queue.serviceLevel(Duration.ofSeconds(10)))
                .isCloseTo(
                        (tries + load * Math.expm1((load - agents) * 0.1) / (load - agents)) / all,
                        Percentage.withPercentage(1e-9));
    }

    @Test
    void oneRateCutInPiecesIsStillTheSamePatience() {
        Traffic traffic = new Traffic(new Load(105), Duration.ofMinutes(4));
        double rate = 1 / 90.0;
        Patience pieces = Patience.leaving(
                new TreeMap<>(Map.of(Duration.ZERO, rate, Duration.ofSeconds(7), rate, Duration.ofSeconds(40), rate)));

        ErlangA one = ErlangA.of(traffic, Patience.exponential(Duration.ofSeconds(90)), 100);
        ErlangA cut = ErlangA.of(traffic, pieces, 100);

        assertThat(cut.chanceOfWaiting()).isCloseTo(one.chanceOfWaiting(), LAST_DIGITS);
        assertThat(cut.chanceOfAbandonment()).isCloseTo(one.chanceOfAbandonment(), LAST_DIGITS);
        assertThat(cut.averageWait()).isCloseTo(one.averageWait(), Duration.ofNanos(2));
        assertThat(cut.serviceLevel(Duration.ofSeconds(20)))
                .isCloseTo(one.serviceLevel(Duration.ofSeconds(20)), LAST_DIGITS);
    }

    @Test
    void measuredSharesComeBackAsTheyWereGiven() {
        Patience patience = Patience.measured(new TreeMap<>(
                Map.of(Duration.ofSeconds(10), 1.0, Duration.ofSeconds(60), 0.7, Duration.ofSeconds(300), 0.2)));

        assertThat(patience.staying(10)).isEqualTo(1);
        assertThat(patience.left(60)).isCloseTo(0.3, LAST_DIGITS);
        assertThat(patience.staying(300)).isCloseTo(0.2, LAST_DIGITS);
        assertThat(patience.allStay()).isEqualTo(10);
    }

    @Test
    void endlessPatienceIsErlangC() {
        Traffic traffic = new Traffic(new Load(47), Duration.ofMinutes(3));
        Duration soon = Duration.ofSeconds(20);

        ErlangA queue = ErlangA.of(traffic, Patience.exponential(Duration.ofDays(100_000_000)), 50);

        assertThat(queue.chanceOfWaiting())
                .isCloseTo(ErlangC.chanceOfWaiting(traffic.load(), 50), Percentage.withPercentage(1e-8));
        assertThat(queue.serviceLevel(soon))
                .isCloseTo(ErlangC.serviceLevel(traffic, 50, soon), Percentage.withPercentage(1e-8));
    }

    @Test
    void nothingToDoMeansNobodyWaits() {
        ErlangA idle = queue(3, 0, 1);

        assertThat(idle.chanceOfWaiting()).isZero();
        assertThat(idle.chanceOfAbandonment()).isZero();
        assertThat(idle.serviceLevel(SECOND)).isCloseTo(1, LAST_DIGITS);
        assertThat(idle.occupancy()).isZero();
        assertThat(idle.waitQuantile(0.9)).isZero();
    }

    @Test
    void theQuantileIsTheTimeThatSoManyWaitAtMost() {
        ErlangA queue = queue(200, 215, 0.7);

        for (double share : List.of(0.3, 0.5, 0.9, 0.999)) {
            assertThat(queue.chanceOfWaitingLongerThan(queue.waitQuantile(share)))
                    .isCloseTo(1 - share, within(1e-6));
        }
    }

    @Test
    void oneLessThanTheSmallestStaffMissesSomeTarget() {
        Traffic traffic = new Traffic(new Load(130), Duration.ofMinutes(5));
        Patience patience = Patience.exponential(Duration.ofMinutes(2));
        Target[] targets = {
            Goal.parse("80/20s"),
            new LongestAverageWait(Duration.ofSeconds(5)),
            new MostAbandonment(0.01),
            new Occupancy(0.85),
            new MinimumStaff(152)
        };

        for (Target target : targets) {
            int staff = ErlangA.smallestStaff(traffic, patience, target);

            assertThat(ErlangA.of(traffic, patience, staff).keeps(target)).isTrue();
            assertThat(ErlangA.of(traffic, patience, staff - 1).keeps(target)).isFalse();
            assertThat(ErlangA.smallestStaff(traffic, patience, targets)).isGreaterThanOrEqualTo(staff);
        }
    }
}
