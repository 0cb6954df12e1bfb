package dev.muster.forecasting.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.Distribution;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MethodsTest {

    private static final int DAY = 24;
    private static final int WEEK = 168;

    /// A wave over the day, less at the weekend, times noise.
    private static double[] weeks(int weeks, double noise, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] values = new double[weeks * WEEK];
        Arrays.setAll(values, i -> {
            double wave = 100 + 60 * Math.sin(2 * Math.PI * (i % DAY) / DAY);
            double weekend = i % WEEK >= 5 * DAY ? 0.6 : 1;
            return wave * weekend * Math.exp(noise * random.nextGaussian());
        });
        return values;
    }

    private static double[] last(double[] values, int count) {
        return Arrays.copyOfRange(values, values.length - count, values.length);
    }

    private static double missed(double[] ahead, double[] came) {
        double sum = 0;
        for (int i = 0; i < came.length; i++) {
            sum += Math.abs(ahead[i] - came[i]) / came.length;
        }
        return sum;
    }

    private static double[] ahead(Method method, double[] values, int end) {
        return method.of(values).ahead(end, 2 * DAY);
    }

    private static List<Method> weekly() {
        Lags lags = Lags.last(3).and(DAY, 1, 1).and(WEEK, 1, 1);
        return List.of(
                new SeasonalNaive(WEEK),
                new Autoregression(lags, 0, 0.01, Double.POSITIVE_INFINITY),
                new Autoregression(lags, WEEK, 1, Double.POSITIVE_INFINITY),
                new Logarithmic(new Autoregression(lags, 0, 0.01, 1)),
                new Deseasonalised(WEEK, 0.9, new Autoregression(Lags.last(2), 0, 1, 1)),
                new SimilarDays(WEEK, 2 * DAY, 3, DAY),
                new ExponentialSmoothing(DAY, WEEK, new ExponentialSmoothing.Speeds(0.1, 0.1, 0.2, 0.5)));
    }

    @Test
    void everyMethodContinuesWeeksThatAreAllTheSame() {
        double[] values = weeks(7, 0, 1);
        double[] came = last(values, 2 * DAY);

        assertThat(weekly())
                .allSatisfy(method -> assertThat(missed(ahead(method, values, values.length - 2 * DAY), came))
                        .isLessThan(2));
    }

    @Test
    void noMethodLooksBeyondTheOrigin() {
        double[] values = weeks(7, 0.1, 2);
        int end = values.length - 2 * DAY;
        double[] changed = values.clone();
        Arrays.fill(changed, end, changed.length, 1e6);

        assertThat(weekly())
                .allSatisfy(method -> assertThat(ahead(method, changed, end)).isEqualTo(ahead(method, values, end)));
    }

    @Test
    void goingFromOriginToOriginComesToTheSameAsStartingThere() {
        double[] values = weeks(7, 0.1, 3);
        int first = 5 * WEEK;
        Method leastSquares = new Autoregression(Lags.last(3).and(DAY, 1, 1), 0, 0.01, Double.POSITIVE_INFINITY);

        Method.Continuation stepwise = leastSquares.of(values);
        stepwise.ahead(first, DAY);
        double[] later = stepwise.ahead(values.length, DAY);

        double[] afresh = leastSquares.of(values).ahead(values.length, DAY);
        for (int i = 0; i < DAY; i++) {
            assertThat(later[i]).isCloseTo(afresh[i], within(0.01 * afresh[i]));
        }
    }

    @Test
    void autoregressionFindsTheCoefficientItWasMadeWith() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
        double[] values = new double[4000];
        for (int i = 1; i < values.length; i++) {
            values[i] = 0.8 * values[i - 1] + random.nextGaussian();
        }
        values[values.length - 1] = 5;

        double[] ahead =
                new Autoregression(Lags.last(1), 0, 0.01, 1.5).of(values).ahead(values.length, 3);

        assertThat(ahead[0]).isCloseTo(4, within(0.2));
        assertThat(ahead[2]).isCloseTo(5 * Math.pow(0.8, 3), within(0.3));
    }

    @Test
    void thetaGoesOnWithHalfOfAStraightLine() {
        double[] line = IntStream.range(0, 400).mapToDouble(i -> 50 + 2.0 * i).toArray();

        double[] ahead = new Theta().of(line).ahead(400, 10);

        assertThat(ahead[0]).isBetween(840.0, 850.0);
        assertThat(ahead[9] - ahead[0]).isCloseTo(9 * 1.0, within(1e-9));
    }

    @Test
    void thetaDoesNotFollowChance() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
        double[] noise = IntStream.range(0, 400)
                .mapToDouble(_ -> 100 + 10 * random.nextGaussian())
                .toArray();

        assertThat(Arrays.stream(new Theta().of(noise).ahead(400, 10)).boxed().toList())
                .allSatisfy(value -> assertThat(value).isBetween(96.0, 104.0));
    }

    @Test
    void harmonicsFindTheWavesTheyWereMadeWith() {
        double[] waves = IntStream.range(0, 5 * WEEK)
                .mapToDouble(i -> 100
                        + 30 * Math.sin(2 * Math.PI * i / DAY)
                        + 10 * Math.cos(2 * Math.PI * 3 * i / DAY)
                        + 20 * Math.sin(2 * Math.PI * i / WEEK))
                .toArray();

        double[] ahead = ahead(new Harmonics(DAY, WEEK, new Theta()), waves, 4 * WEEK);

        assertThat(missed(ahead, Arrays.copyOfRange(waves, 4 * WEEK, 4 * WEEK + 2 * DAY)))
                .isLessThan(0.5);
    }

    @Test
    void harmonicsNeedFewerWeeksThanMeansOfNoisyTimes() {
        double byWaves = 0;
        double byTimes = 0;
        for (int seed = 0; seed < 20; seed++) {
            double[] values = new double[4 * WEEK];
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            Arrays.setAll(values, i -> 20 + 8 * Math.sin(2 * Math.PI * i / DAY) + 6 * random.nextGaussian());
            double[] came = IntStream.range(3 * WEEK, 3 * WEEK + 2 * DAY)
                    .mapToDouble(i -> 20 + 8 * Math.sin(2 * Math.PI * i / DAY))
                    .toArray();
            byWaves += missed(ahead(new Harmonics(DAY, WEEK, new Theta()), values, 3 * WEEK), came);
            byTimes += missed(ahead(new Deseasonalised(WEEK, 1, new Theta()), values, 3 * WEEK), came);
        }

        assertThat(byWaves).isLessThan(0.8 * byTimes);
    }

    @Test
    void fewWildValuesDoNotBendARobustAutoregression() {
        double[] values = weeks(7, 0.02, 5);
        double[] came = last(values, 2 * DAY);
        for (int i = 100; i < values.length - 3 * DAY; i += 97) {
            values[i] *= 20;
        }
        Lags lags = Lags.last(3).and(DAY, 1, 1).and(WEEK, 1, 1);

        double robust = missed(ahead(new Autoregression(lags, 0, 0.01, 1), values, values.length - 2 * DAY), came);
        double plain = missed(
                ahead(new Autoregression(lags, 0, 0.01, Double.POSITIVE_INFINITY), values, values.length - 2 * DAY),
                came);

        assertThat(robust).isLessThan(plain);
    }

    @Test
    void weightedMedianHasHalfOfTheWeightOnEitherSide() {
        assertThat(WeightedMedian.of(new double[] {3, 1, 2}, new double[] {1, 1, 1}))
                .isEqualTo(2);
        assertThat(WeightedMedian.of(new double[] {1, 2}, new double[] {1, 1})).isEqualTo(1.5);
        assertThat(WeightedMedian.of(new double[] {1, 2, 9}, new double[] {1, 1, 100}))
                .isGreaterThan(8.5);
        assertThat(WeightedMedian.of(new double[] {7}, new double[] {2})).isEqualTo(7);
    }

    @Test
    void theCombinationHoldsItsOwnAgainstTheBetterOfItsMethods() {
        double ours = 0;
        double day = 0;
        double week = 0;
        for (int seed = 0; seed < 10; seed++) {
            double[] values = weeks(6, 0.1, seed);
            double[] came = last(values, 2 * DAY);
            double[] past = Arrays.copyOf(values, values.length - 2 * DAY);
            ours += missed(
                    new Extrapolation(DAY, WEEK)
                            .ahead(past, 2 * DAY).stream()
                                    .mapToDouble(Distribution::mean)
                                    .toArray(),
                    came);
            day += missed(ahead(new SeasonalNaive(DAY), past, past.length), came);
            week += missed(ahead(new SeasonalNaive(WEEK), past, past.length), came);
        }

        assertThat(ours).isLessThan(0.85 * Math.min(day, week));
    }

    @Test
    void bandsHoldAsOftenAsTheySay() {
        double held = 0;
        int cases = 40;
        for (int seed = 0; seed < cases; seed++) {
            double[] values = weeks(5, 0.15, 100 + seed);
            double[] came = last(values, 2 * DAY);
            List<Distribution> ahead =
                    new Extrapolation(DAY, WEEK).ahead(Arrays.copyOf(values, values.length - 2 * DAY), 2 * DAY);
            for (int i = 0; i < came.length; i++) {
                held += ahead.get(i).band(0.95).contains(came[i]) ? 1.0 / came.length / cases : 0;
            }
        }

        assertThat(held).isBetween(0.92, 0.98);
    }

    @Test
    void aSequenceOfNothingButZerosStaysThere() {
        assertThat(new Extrapolation(DAY, WEEK).ahead(new double[5 * WEEK], DAY))
                .allSatisfy(one -> assertThat(one.mean()).isCloseTo(0, within(1e-6)));
    }

    @Test
    void nineDaysAreEnough() {
        double[] values = Arrays.copyOf(weeks(2, 0.1, 9), 9 * DAY);

        assertThat(new Extrapolation(DAY, WEEK).ahead(values, 2 * DAY))
                .hasSize(2 * DAY)
                .allSatisfy(one -> assertThat(one.mean()).isBetween(5.0, 300.0));
    }

    @Test
    void refusesWhatIsNoValue() {
        double[] values = weeks(2, 0.1, 1);
        values[7] = Double.NaN;

        assertThatThrownBy(() -> new Extrapolation(DAY, WEEK).ahead(values, DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Value (NaN) must be finite and not negative.");
    }
}
