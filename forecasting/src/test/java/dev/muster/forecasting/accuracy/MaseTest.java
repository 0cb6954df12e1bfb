package dev.muster.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.Band;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaseTest {

    @Test
    void isTheErrorOverThatOfTheWeekBefore() {
        assertThat(Mase.of(List.of(scored(100, 90, 120), scored(50, 55, 40)))).isCloseTo(15 / 45.0, within(1e-12));
    }

    @Test
    void leavesOutIntervalsWithoutAWeekBefore() {
        assertThat(Mase.of(List.of(scored(100, 90, 120), scored(50, 500, Double.NaN))))
                .isCloseTo(10 / 30.0, within(1e-12));
    }

    @Test
    void isUnknownWhereTheWeekBeforeWasTheSame() {
        assertThat(Mase.of(List.of(scored(100, 90, 90)))).isNaN();
    }

    private static Scored scored(double forecast, double actual, double weekBefore) {
        Band band = new Band(0, 1000);
        return new Scored(
                LocalDate.EPOCH, 9, actual, forecast, band, band, Double.NaN, Double.NaN, weekBefore, forecast);
    }
}
