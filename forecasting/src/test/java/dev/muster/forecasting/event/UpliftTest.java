package dev.muster.forecasting.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Forecaster;
import dev.muster.forecasting.History;
import dev.muster.forecasting.Series;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpliftTest {

    private static final Series HISTORY = History.made().series(1);
    private static final Forecast BASE =
            new Forecaster().forecast(HISTORY, HISTORY.end(), HISTORY.end().plus(Duration.ofDays(7)), 1);
    private static final LocalDate WEDNESDAY = BASE.grid().date(0).plusDays(2);
    private static final Event EVENT = new Event(WEDNESDAY, WEDNESDAY);

    private static final int ON = 2 * 48 + 24;
    private static final int OFF = 3 * 48 + 24;

    @Test
    void onlyDaysOfTheEventAreMultiplied() {
        Forecast lifted = Uplift.on(BASE, List.of(EVENT), Multiplier.known(1.5));

        assertThat(lifted.mean(ON)).isCloseTo(1.5 * BASE.mean(ON), within(1e-9));
        assertThat(lifted.mean(OFF)).isEqualTo(BASE.mean(OFF));
        assertThat(lifted.band95(OFF)).isEqualTo(BASE.band95(OFF));
        assertThat(lifted.isOpen(2 * 48)).isFalse();
    }

    @Test
    void knownMultiplierOfOneChangesNothing() {
        Forecast same = Uplift.on(BASE, List.of(EVENT), Multiplier.known(1));

        assertThat(same.band80(ON).low()).isCloseTo(BASE.band80(ON).low(), within(1e-9));
        assertThat(same.band80(ON).high()).isCloseTo(BASE.band80(ON).high(), within(1e-9));
    }

    @Test
    void doubtOfTheMultiplierWidensTheBands() {
        Forecast sure = Uplift.on(BASE, List.of(EVENT), Multiplier.known(1.5));
        Forecast unsure = Uplift.on(BASE, List.of(EVENT), new Multiplier(1.5, 1.1, 2.1));

        assertThat(unsure.band80(ON).low()).isLessThan(sure.band80(ON).low());
        assertThat(unsure.band80(ON).high()).isGreaterThan(sure.band80(ON).high());
        assertThat(sure.band80(ON).width()).isGreaterThan(BASE.band80(ON).width());
    }

    @Test
    void veryUnsureMultiplierNeverMakesArrivalsNegative() {
        Forecast unsure = Uplift.on(BASE, List.of(EVENT), new Multiplier(1, 0.2, 5));

        assertThat(unsure.quantile(ON, 0.005)).isNotNegative();
    }

    @Test
    void daysLeftOutAreNotObservedAndOthersStay() {
        LocalDate day = HISTORY.grid().date(48 * 9);
        Series left = EventDays.leftOut(HISTORY, List.of(new Event(day, day)));

        assertThat(left.isObserved(48 * 9 + 24)).isFalse();
        assertThat(left.at(48 * 10 + 24)).isEqualTo(HISTORY.at(48 * 10 + 24));
    }

    @Test
    void wrongValuesAreRefused() {
        assertThatThrownBy(() -> new Event(WEDNESDAY, WEDNESDAY.minusDays(1)))
                .hasMessageContaining("must not be before");
        assertThatThrownBy(() -> new Multiplier(1, 1.1, 1.2)).hasMessageContaining("inside its range");
        assertThat(Multiplier.known(1.4).percent()).isCloseTo(40, within(1e-9));
    }
}
