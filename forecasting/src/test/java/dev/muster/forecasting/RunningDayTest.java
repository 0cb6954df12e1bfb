package dev.muster.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.event.Event;
import dev.muster.forecasting.event.EventKind;
import dev.muster.forecasting.event.Multiplier;
import dev.muster.forecasting.event.PlannedEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningDayTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 5, 15);

    private final Series history = History.made().wandering(0.2).series(13);
    private final Instant midnight = FRIDAY.atStartOfDay(history.zone()).toInstant();
    private final Instant end = FRIDAY.plusDays(1).atStartOfDay(history.zone()).toInstant();

    private Forecast forecast(Instant from) {
        return new Forecaster().forecast(history, from, end, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 12, 16})
    void aDayReadiedAtItsStartIsForecastAsOneLearnedAnew(int hour) {
        Instant now = midnight.plus(Duration.ofHours(hour));

        Forecast rest = new Forecaster().running(history, FRIDAY).rest(history, now);

        Forecast anew = forecast(now);
        assertThat(rest.grid()).isEqualTo(anew.grid());
        for (int i = 0; i < rest.size(); i++) {
            assertThat(rest.mean(i)).isEqualTo(anew.mean(i));
            assertThat(rest.band95(i)).isEqualTo(anew.band95(i));
            assertThat(rest.isOpen(i)).isEqualTo(anew.isOpen(i));
        }
    }

    @Test
    void whatArrivesLaterIsNeverLookedAt() {
        Instant noon = midnight.plus(Duration.ofHours(12));
        double[] changed = new double[history.size()];
        Arrays.setAll(changed, i -> history.interval(i).end().isAfter(noon) ? 1e6 : history.at(i));
        RunningDay day = new Forecaster().running(history, FRIDAY);

        Forecast rest = day.rest(Series.of(history.grid(), changed), noon);

        assertThat(rest.total()).isEqualTo(day.rest(history, noon).total());
    }

    @Test
    void atTheDaysStartNothingIsMoved() {
        Forecast start = forecast(midnight);

        Forecast rest = new Forecaster().running(history, FRIDAY).rest(history, midnight);

        assertThat(rest.size()).isEqualTo(start.size());
        assertThat(rest.total()).isCloseTo(start.total(), within(1e-9 * start.total()));
    }

    @Test
    void atTheDaysEndNothingIsLeft() {
        assertThat(new Forecaster().running(history, FRIDAY).rest(history, end).size())
                .isZero();
    }

    @Test
    void whatTheMorningMovedIsTold() {
        Instant noon = midnight.plus(Duration.ofHours(12));

        Forecast rest = new Forecaster().running(history, FRIDAY).rest(history, noon);

        Composition made = rest.days().iterator().next().composition();
        assertThat(made.factors().getLast().part()).isEqualTo(Composition.Part.SO_FAR);
        assertThat(made.total()).isCloseTo(rest.total(), within(1e-9 * rest.total()));
    }

    @Test
    void anEventOfTheDayStaysOnItWhileItRuns() {
        Instant noon = midnight.plus(Duration.ofHours(12));
        PlannedEvent campaign = new PlannedEvent(
                new EventKind("campaign", false), new Event(FRIDAY, FRIDAY), new Multiplier(1.5, 1.5, 1.5));
        double[] values = new double[history.size()];
        Arrays.setAll(
                values, i -> history.interval(i).start().isBefore(midnight) ? history.at(i) : 1.5 * history.at(i));

        Forecast rest = new Forecaster()
                .knowing(List.of(campaign))
                .running(history, FRIDAY)
                .rest(Series.of(history.grid(), values), noon);

        assertThat(rest.total()).isCloseTo(1.5 * forecast(noon).total(), within(1e-9 * rest.total()));
    }
}
