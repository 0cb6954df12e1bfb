package dev.muster.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.Composition.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CompositionTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
    private static final int WEEKS = 20;

    /// A hundred a day, a hundred and fifty on Mondays, the last days times a factor.
    private static Forecast forecast(int lastDays, double factor) {
        double[] values = new double[WEEKS * 7 * 24];
        Arrays.setAll(values, i -> {
            int day = i / 24;
            double times = day >= WEEKS * 7 - lastDays ? factor : 1;
            return (day % 7 == 0 ? 150 : 100) / 24.0 * times;
        });
        Series history = Series.of(ZoneOffset.UTC, MONDAY, Duration.ofHours(1), values);
        return new Forecaster().forecast(history, history.end(), history.end().plus(Duration.ofDays(7)), 1);
    }

    private static double part(DayOutlook day, Part part) {
        return day.composition().factors().stream()
                .filter(factor -> factor.part() == part)
                .mapToDouble(Composition.Factor::by)
                .findFirst()
                .orElse(Double.NaN);
    }

    @Test
    void aWeekdayIsToldByHowFarItLiesFromTheUsualDay() {
        DayOutlook monday = forecast(0, 1).days().iterator().next();

        double usual = 750 / 7.0;
        assertThat(monday.composition().usual()).isCloseTo(usual, within(1e-6));
        assertThat(part(monday, Part.WEEKDAY)).isCloseTo(150 / usual, within(1e-6));
        assertThat(part(monday, Part.TREND)).isCloseTo(1, within(1e-6));
        assertThat(part(monday, Part.LEVEL)).isCloseTo(1, within(1e-6));
    }

    @Test
    void daysAboveTheirWeekdayOfLateRaiseTheLevel() {
        DayOutlook monday = forecast(10, 1.2).days().iterator().next();

        assertThat(part(monday, Part.LEVEL) * part(monday, Part.TREND)).isBetween(1.1, 1.25);
    }

    @Test
    void partsMultiplyToTheDaysExpectation() {
        Forecast forecast = forecast(10, 1.2);

        assertThat(forecast.days())
                .allSatisfy(day -> assertThat(day.composition().total())
                        .isCloseTo(forecast.total(day.date()).mean(), within(1e-9)));
    }
}
