package dev.muster.console.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.Series;
import dev.muster.sql.forecast.Change;
import dev.muster.sql.forecast.ForecastOverride;
import dev.muster.sql.forecast.Hand;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InEffectTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Hand ANA = new Hand("ana", "Ana", NINE);

    @Test
    void aTotalIsSpreadAsTheModelSpreadsItsOwn() {
        double[] counts = inEffect(new double[] {10, 30, 60, 50}, override(3, new Change.To(200), null));

        assertThat(counts).containsExactly(new double[] {20, 60, 120, 50}, within(1e-9));
    }

    @Test
    void aTotalIsSpreadEvenlyWhereTheModelExpectsNobody() {
        double[] counts = inEffect(new double[] {0, 0, 0, 0}, override(3, new Change.To(6), null));

        assertThat(counts).containsExactly(2, 2, 2, 0);
    }

    @Test
    void aShareIsTakenOfEachInterval() {
        double[] counts = inEffect(new double[] {10, 30, 60, 50}, override(2, new Change.By(-0.5), null));

        assertThat(counts).containsExactly(5, 15, 60, 50);
    }

    @Test
    void closedTimeStaysClosed() {
        double[] counts = inEffect(new double[] {Double.NaN, 30, 10, 50}, override(3, new Change.To(80), null));

        assertThat(counts).containsExactly(Double.NaN, 60, 20, 50);
    }

    @Test
    void whatIsWithdrawnDoesNotCount() {
        double[] counts = inEffect(new double[] {10, 30, 60, 50}, override(3, new Change.To(0), ANA));

        assertThat(counts).containsExactly(10, 30, 60, 50);
    }

    private static double[] inEffect(double[] model, ForecastOverride override) {
        Series counts = InEffect.of(Series.of(ZoneOffset.UTC, NINE, Duration.ofMinutes(30), model), List.of(override));
        return IntStream.range(0, counts.size()).mapToDouble(counts::at).toArray();
    }

    private static ForecastOverride override(int halfHours, Change change, @Nullable Hand withdrawn) {
        Interval stretch = new Interval(NINE, Duration.ofMinutes(30L * halfHours));
        return new ForecastOverride(1, new QueueId("queue"), stretch, change, "Newsletter", ANA, withdrawn);
    }
}
