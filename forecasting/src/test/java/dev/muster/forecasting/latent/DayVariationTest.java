package dev.muster.forecasting.latent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DayVariationTest {

    private static List<DayTotal> days(int number, double noise, double step, long seed) {
        Random random = new Random(seed);
        List<DayTotal> days = new ArrayList<>();
        double level = Math.log(20_000);
        for (int day = 0; day < number; day++) {
            level += step * random.nextGaussian();
            double expected = Math.exp(level + noise * random.nextGaussian()) * (day % 7 > 4 ? 0.5 : 1);
            days.add(new DayTotal(day, day % 7, Math.rint(expected), 1));
        }
        return days;
    }

    @Test
    void noiseIsToldFromDrift() {
        DayVariation noisy = DayVariation.learned(List.of(days(84, 0.15, 0, 1), days(84, 0.15, 0, 2)));
        DayVariation drifting = DayVariation.learned(List.of(days(84, 0.005, 0.04, 1), days(84, 0.005, 0.04, 2)));

        assertThat(noisy.noise()).isBetween(0.1, 0.2);
        assertThat(drifting.noise()).isLessThan(0.05);
        assertThat(drifting.longRun() + drifting.shortRun()).isGreaterThan(0.08);
    }

    @Test
    void daysFarApartHaveLessInCommon() {
        DayVariation variation = new DayVariation(0.1, 0.1, 0.2);

        assertThat(variation.between(0)).isGreaterThan(variation.between(1));
        assertThat(variation.between(1)).isGreaterThan(variation.between(20));
    }

    @Test
    void shocksAreLeftOutAndOtherDaysStay() {
        List<DayTotal> days = days(84, 0.05, 0.01, 3);
        DayTotal shock = new DayTotal(40, 40 % 7, 60_000, 1);
        List<DayTotal> shocked = new ArrayList<>(days);
        shocked.set(40, shock);

        assertThat(Shocks.leftOut(shocked)).doesNotContain(shock).hasSizeGreaterThan(78);
        assertThat(Shocks.leftOut(shocked, new DayVariation(0.05, 0.02, 0.1)))
                .doesNotContain(shock)
                .hasSizeGreaterThan(78);
    }
}
