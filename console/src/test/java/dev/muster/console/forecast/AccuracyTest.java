package dev.muster.console.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.Band;
import dev.muster.forecasting.accuracy.Scored;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AccuracyTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    /// The example of docs/MEASURES.md.
    @Test
    void errorAndBiasAreThoseOfTheDefinition() {
        AccuracyRow row = AccuracyRow.of(
                "all", List.of(at(0, 9, 100, 90), at(0, 10, 100, 105), at(0, 11, 100, 100), at(0, 12, 100, 110)));

        assertThat(row.wape()).isCloseTo(0.0617, within(0.00005));
        assertThat(row.bias()).isCloseTo(-5.0 / 405, within(1e-12));
        assertThat(row.arrived()).isEqualTo(405);
    }

    /// The example of docs/MEASURES.md.
    @Test
    void theFloorIsWhatChanceLeaves() {
        AccuracyRow row = AccuracyRow.of("all", List.of(at(0, 9, 250, 250), at(0, 10, 250, 200)));

        assertThat(row.floor()).isCloseTo(0.0505, within(0.0001));
    }

    @Test
    void aBandIsJudgedOnlyOverManyDays() {
        List<Overtaken> missed = new ArrayList<>();
        for (int day = 0; day < 6; day++) {
            missed.add(at(day, 9, 100, 200));
        }
        assertThat(AccuracyRow.of("all", missed).inWords())
                .isEqualTo("Misses more than chance does, mostly too low; too few days to judge the bands.");

        missed.add(at(6, 9, 100, 200));

        assertThat(AccuracyRow.of("all", missed).inWords())
                .isEqualTo("Misses more than chance does, mostly too low; bands too narrow.");
    }

    @Test
    void intervalsInWhichNobodyCameAreNotMeasured() {
        AccuracyRow row = AccuracyRow.of("all", List.of(at(0, 9, 0, 0)));

        assertThat(row.wape()).isNaN();
        assertThat(row.inWords()).isEqualTo("Nothing to measure against.");
    }

    @Test
    void eachHorizonIsToldByWeekdayAndHour() {
        Accuracy accuracy = Accuracy.of(List.of(
                at(0, 9, 10, 12),
                at(1, 9, 10, 12),
                at(1, 10, 10, 12),
                new Overtaken(Horizon.SAME_DAY, at(2, 9, 10, 12).scored())));

        assertThat(accuracy.horizons()).extracting(AccuracyRow::name).containsExactly("Same day", "1 day ahead");
        Accuracy.Detail ahead = Objects.requireNonNull(accuracy.byHorizon().get(Horizon.ONE_DAY));
        assertThat(ahead.byWeekday()).extracting(AccuracyRow::name).containsExactly("Monday", "Tuesday");
        assertThat(ahead.byHour()).extracting(AccuracyRow::name).containsExactly("09:00", "10:00");
        assertThat(ahead.byHour()).extracting(AccuracyRow::arrived).containsExactly(24.0, 12.0);
    }

    @Test
    void horizonsLeaveNoGap() {
        assertThat(List.of(0, 1, 2, 7, 8, 14, 15, 400))
                .extracting(Horizon::of)
                .containsExactly(
                        Horizon.SAME_DAY,
                        Horizon.ONE_DAY,
                        Horizon.ONE_WEEK,
                        Horizon.ONE_WEEK,
                        Horizon.TWO_WEEKS,
                        Horizon.TWO_WEEKS,
                        Horizon.LONGER,
                        Horizon.LONGER);
    }

    private static Overtaken at(int day, int hour, double forecast, double actual) {
        return new Overtaken(
                Horizon.ONE_DAY,
                new Scored(
                        MONDAY.plusDays(day),
                        hour,
                        actual,
                        forecast,
                        new Band(forecast * 0.8, forecast * 1.2),
                        new Band(forecast * 0.7, forecast * 1.3),
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        forecast));
    }
}
