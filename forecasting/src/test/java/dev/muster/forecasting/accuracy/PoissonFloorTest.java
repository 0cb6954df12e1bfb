package dev.muster.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonFloorTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 0.999, 1, 1.5, 7, 31.9, 32, 33.3, 250, 600})
    void isTheSumOverAllNumbersOfArrivals(double mean) {
        double sum = 0;
        double logFactorial = 0;
        for (int n = 0; n < mean + 40 * Math.sqrt(mean) + 40; n++) {
            logFactorial += n > 1 ? Math.log(n) : 0;
            sum += Math.abs(n - mean) * Math.exp(n * Math.log(mean) - mean - logFactorial);
        }

        assertThat(PoissonFloor.of(mean)).isCloseTo(sum / mean, withinPercentage(1e-8));
    }

    /// The example of the measures: 5.05 % at 250.
    @ParameterizedTest
    @ValueSource(doubles = {250, 1000, 1e6})
    void isThePlannersRuleWhereManyCome(double mean) {
        assertThat(PoissonFloor.of(mean)).isCloseTo(Math.sqrt(2 / (Math.PI * mean)), withinPercentage(0.04));
    }

    @Test
    void weighsIntervalsByWhatIsExpected() {
        double both = (PoissonFloor.of(10) * 10 + PoissonFloor.of(100) * 100) / 110;

        assertThat(PoissonFloor.of(10, 0, 100)).isCloseTo(both, within(1e-12));
    }

    @Test
    void isUnknownWhereNothingIsExpected() {
        assertThat(PoissonFloor.of(0, 0)).isNaN();
        assertThat(PoissonFloor.of()).isNaN();
    }
}
