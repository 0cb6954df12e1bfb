package dev.muster.forecasting.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.muster.forecasting.Distribution;
import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Grid;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class AfterAutomationTest {

    private static final Grid ONE = new Grid(ZoneOffset.UTC, Instant.EPOCH, Duration.ofHours(1), 1);
    private static final int DRAWS = 40_000;

    @Test
    void comesToWhatVolumeShareAndWhatComesAgainComeTo() {
        Forecast offered = AfterAutomation.of(drawn(200, 0.1), List.of(share(0.6, 0)), drawn(15, 0));

        assertThat(offered.mean(0))
                .isCloseTo(0.6 * drawn(200, 0.1).mean(0) + drawn(15, 0).mean(0), within(1e-9));
        assertThat(offered.days().iterator().next().composition().total()).isCloseTo(offered.mean(0), within(1e-9));
    }

    @Test
    void hasTheQuantilesOfASimulation() {
        Forecast offered = AfterAutomation.of(drawn(200, 0.1), List.of(share(0.6, 0.01)), drawn(15, 0));

        RandomGenerator random = new SplittableRandom(5);
        double[] simulated = new double[DRAWS];
        for (int k = 0; k < DRAWS; k++) {
            double odds = Math.log(0.6 / 0.4) + 0.1 * random.nextGaussian();
            simulated[k] = poisson(200 * Math.exp(0.1 * random.nextGaussian()) / (1 + Math.exp(-odds)), random)
                    + poisson(15, random);
        }
        Arrays.sort(simulated);
        for (double level : new double[] {0.025, 0.1, 0.5, 0.9, 0.975}) {
            assertThat(offered.quantile(0, level)).isCloseTo(simulated[(int) (level * DRAWS)], withinPercentage(2.5));
        }
    }

    @Test
    void isTheVolumeWhereAutomationResolvesNothing() {
        Forecast volume = drawn(200, 0.1);

        Forecast offered = AfterAutomation.of(volume, List.of(share(1, 0)), closed());

        assertThat(offered.mean(0)).isEqualTo(volume.mean(0));
        assertThat(offered.quantile(0, 0.9)).isCloseTo(volume.quantile(0, 0.9), within(1e-9));
    }

    @Test
    void staysClosedWhereAllIsClosed() {
        assertThat(AfterAutomation.of(closed(), List.of(share(0.5, 0)), closed())
                        .isOpen(0))
                .isFalse();
    }

    private static Estimate share(double mean, double doubt) {
        return new Estimate(mean, Measure.SHARE, doubt, 0);
    }

    private static Forecast closed() {
        return new Forecast(ONE, Collections.singletonList(Distribution.CLOSED), "closed");
    }

    /// Poisson counts whose expectation scatters.
    private static Forecast drawn(double mean, double scatter) {
        RandomGenerator random = new SplittableRandom(1);
        double[] draws = new double[DRAWS];
        for (int k = 0; k < DRAWS; k++) {
            draws[k] = poisson(mean * Math.exp(scatter * random.nextGaussian()), random);
        }
        Arrays.sort(draws);
        double[] quantiles = Arrays.stream(Distribution.levels())
                .map(level -> draws[(int) (level * DRAWS)])
                .toArray();
        return new Forecast(
                ONE, List.of(Distribution.of(Arrays.stream(draws).average().orElseThrow(), quantiles)), "drawn");
    }

    private static double poisson(double mean, RandomGenerator random) {
        int count = 0;
        for (double sum = -Math.log(1 - random.nextDouble()); sum < mean; sum -= Math.log(1 - random.nextDouble())) {
            count++;
        }
        return count;
    }
}
