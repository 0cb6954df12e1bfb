package dev.muster.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WapeTest {

    private static final List<Outcome> FOUR =
            List.of(new Outcome(100, 90), new Outcome(100, 105), new Outcome(100, 100), new Outcome(100, 110));

    @Test
    void errorsAreWeightedByVolume() {
        assertThat(Wape.of(FOUR)).isCloseTo(0.0617, within(0.00005));
    }

    @Test
    void biasIsNegativeWhereTooLittleWasForecast() {
        assertThat(Wape.bias(FOUR)).isCloseTo(-5 / 405.0, within(1e-12));
    }

    @Test
    void nothingArrivedHasNoWape() {
        assertThat(Wape.of(List.of(new Outcome(3, 0)))).isNaN();
    }

    @Test
    void pinballOfOneNumberIsHalfItsError() {
        assertThat(Pinball.of(new double[] {100}, 90)).isCloseTo(5, within(1e-12));
        assertThat(Pinball.of(new double[] {100}, 110)).isCloseTo(5, within(1e-12));
    }
}
