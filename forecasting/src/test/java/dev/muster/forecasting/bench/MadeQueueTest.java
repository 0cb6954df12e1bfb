package dev.muster.forecasting.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.Series;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MadeQueueTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);

    private static Series made(long seed, Map<LocalDate, Double> events) {
        Draws draws = new Draws(seed);
        return new MadeQueue(new MadeQueue.Kind(draws), 2000, draws).series(FIRST, 140, events, draws);
    }

    @Test
    void sameSeedMakesTheSameQueue() {
        assertThat(made(1, Map.of()).total()).isEqualTo(made(1, Map.of()).total());
        assertThat(made(1, Map.of()).total()).isNotEqualTo(made(2, Map.of()).total());
    }

    @Test
    void daysVaryBeyondPoisson() {
        Series series = made(3, Map.of());
        double[] wednesdays = IntStream.range(0, 20)
                .mapToDouble(week -> IntStream.range(0, series.size())
                        .filter(i -> series.grid().date(i).equals(FIRST.plusDays(7L * week + 2)))
                        .filter(series::isObserved)
                        .mapToDouble(series::at)
                        .sum())
                .toArray();
        double mean = DoubleStream.of(wednesdays).average().orElseThrow();
        double variance = DoubleStream.of(wednesdays)
                .map(day -> (day - mean) * (day - mean))
                .average()
                .orElseThrow();

        assertThat(variance).isGreaterThan(3 * mean);
    }

    @Test
    void gammaFactorHasItsMeanAndDeviation() {
        Draws draws = new Draws(4);
        double[] factors =
                IntStream.range(0, 20_000).mapToDouble(_ -> draws.factor(0.3)).toArray();
        double mean = DoubleStream.of(factors).average().orElseThrow();
        double variance = DoubleStream.of(factors)
                .map(f -> (f - mean) * (f - mean))
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(1, within(0.01));
        assertThat(Math.sqrt(variance)).isCloseTo(0.3, within(0.01));
    }

    @Test
    void casesHaveThreeCampaignsOnOpenDays() {
        Campaigns.Case one = new Campaigns.Case(new Draws(5));

        assertThat(one.events).hasSize(3);
        assertThat(one.truth).isBetween(1.2, 2.0);
    }
}
