package dev.muster.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalTest {

    @Test
    void agreesWithTables() {
        assertThat(Normal.atMost(1)).isCloseTo(0.8413447, within(1e-6));
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959964, within(1e-5));
        assertThat(Normal.quantile(0.05)).isCloseTo(-1.644854, within(1e-5));
    }
}
