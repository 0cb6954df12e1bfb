package dev.muster.forecasting.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriftTest {

    private static final int SLOTS = 48;
    private static final double VOLUME = 2000;

    /// Nine days in ten stray a little for an hour or two, the tenth lies off by a sixth all day.
    private static List<Drift.Day> past() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        return IntStream.range(0, 60)
                .mapToObj(day -> {
                    double level = day % 10 == 9 ? (day % 20 == 9 ? 0.16 : -0.16) : 0;
                    double[] off = new double[SLOTS];
                    double drift = 0;
                    for (int slot = 0; slot < SLOTS; slot++) {
                        drift = 0.7 * drift + 0.02 * random.nextGaussian();
                        off[slot] = level + drift + random.nextGaussian() / Math.sqrt(VOLUME);
                    }
                    return day(off);
                })
                .toList();
    }

    private static Drift.Day day(double[] off) {
        double[] expected = new double[SLOTS];
        Arrays.fill(expected, VOLUME);
        return new Drift.Day(
                expected, Arrays.stream(off).map(share -> VOLUME * (1 + share)).toArray());
    }

    private static Drift.Day morning(double off) {
        double[] offs = new double[SLOTS];
        Arrays.fill(offs, Double.NaN);
        Arrays.fill(offs, 0, SLOTS / 2, off);
        return day(offs);
    }

    @Test
    void anOffThatLastedAllMorningIsTheDays() {
        double[] rest = new Drift(past()).rest(morning(0.16), SLOTS / 2);

        assertThat(rest[SLOTS - 6]).isBetween(0.11, 0.17);
    }

    @Test
    void aSmallOffIsTakenForPassing() {
        double[] rest = new Drift(past()).rest(morning(0.01), SLOTS / 2);

        assertThat(rest[SLOTS - 6]).isBetween(-0.001, 0.007);
    }

    @Test
    void whatIsKnownIsNotMoved() {
        double[] rest = new Drift(past()).rest(morning(0.16), SLOTS / 2);

        assertThat(Arrays.stream(rest, 0, SLOTS / 2)).containsOnly(0.0);
    }

    @Test
    void withoutADayToLearnFromAMorningStillTells() {
        double[] rest = new Drift(List.of()).rest(morning(0.16), SLOTS / 2);

        assertThat(rest[SLOTS / 2]).isBetween(0.08, 0.17);
        assertThat(rest[SLOTS - 1]).isLessThan(rest[SLOTS / 2]);
    }
}
