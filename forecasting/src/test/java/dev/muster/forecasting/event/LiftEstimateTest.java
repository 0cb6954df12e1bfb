package dev.muster.forecasting.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.History;
import dev.muster.forecasting.Series;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class LiftEstimateTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    /// On working days: Wednesday, Monday and Tuesday, Thursday and Friday.
    private static final List<Event> EVENTS = List.of(event(37, 37), event(70, 71), event(101, 102));

    private static Event event(int from, int to) {
        return new Event(FIRST.plusDays(from), FIRST.plusDays(to));
    }

    private static Series times(Series series, ToDoubleFunction<LocalDate> factor) {
        double[] values = new double[series.size()];
        Arrays.setAll(
                values, i -> series.at(i) * factor.applyAsDouble(series.grid().date(i)));
        return Series.of(series.grid(), values);
    }

    private static Series withEvents(Series series, double lift) {
        return times(series, day -> EventDays.covered(EVENTS, day) ? lift : 1);
    }

    @Test
    void liftIsFoundAgain() {
        Series history = withEvents(History.made().series(1), 1.6);

        Lift lift = LiftEstimate.of(history, EVENTS, List.of());

        assertThat(lift.usual().estimate()).isCloseTo(1.6, within(0.12));
        assertThat(lift.usual().holds(1.6)).isTrue();
        assertThat(lift.past())
                .hasSize(3)
                .allMatch(past -> Math.abs(past.multiplier().estimate() - 1.6) < 0.3);
    }

    @Test
    void nothingIsFoundWhereNothingHappened() {
        int held = 0;
        for (int seed = 1; seed <= 20; seed++) {
            Lift lift = LiftEstimate.of(History.made().series(seed), EVENTS, List.of());
            held += lift.usual().holds(1) ? 1 : 0;
        }

        assertThat(held).isBetween(15, 20);
    }

    @Test
    void lastingChangeOfTheLevelIsNoLift() {
        Series history =
                times(withEvents(History.made().series(2), 1.5), day -> day.isAfter(FIRST.plusDays(85)) ? 0.6 : 1);

        assertThat(LiftEstimate.of(history, EVENTS, List.of()).usual().estimate())
                .isCloseTo(1.5, within(0.15));
    }

    @Test
    void shocksBesideAnEventHardlyMoveIt() {
        Series calm = withEvents(History.made().series(3), 1.5);
        Series shocked = times(calm, day -> day.equals(FIRST.plusDays(72)) || day.equals(FIRST.plusDays(36)) ? 3 : 1);

        assertThat(LiftEstimate.of(shocked, EVENTS, List.of()).usual().estimate())
                .isCloseTo(LiftEstimate.of(calm, EVENTS, List.of()).usual().estimate(), within(0.08));
    }

    @Test
    void otherEventsAreLeftOut() {
        Event launch = event(73, 81);
        Series calm = withEvents(History.made().series(4), 1.5);
        Series launched = times(calm, day -> launch.covers(day) ? 2 : 1);

        assertThat(LiftEstimate.of(launched, EVENTS, List.of(launch)).usual().estimate())
                .isCloseTo(
                        LiftEstimate.of(calm, EVENTS, List.of(launch)).usual().estimate(), within(1e-9));
    }

    @Test
    void thinQueueSaysSoByAWideInterval() {
        Series thick = withEvents(History.made().series(5), 1);
        Series thin = withEvents(History.made().volume(0.05).series(5), 1);

        Multiplier ofThick = LiftEstimate.of(thick, EVENTS, List.of()).usual();
        Multiplier ofThin = LiftEstimate.of(thin, EVENTS, List.of()).usual();

        assertThat(ofThick.high() / ofThick.low()).isLessThan(1.4);
        assertThat(ofThin.high() / ofThin.low()).isGreaterThan(2);
    }

    @Test
    void eventOutsideTheHistorySaysNothing() {
        Lift lift = LiftEstimate.of(History.made().series(6), List.of(event(900, 901)), List.of());

        assertThat(lift.usual().estimate()).isCloseTo(1, within(1e-6));
        assertThat(lift.usual().high()).isGreaterThan(4);
    }

    @Test
    void nextEventIsLessSureThanTheKind() {
        Lift lift = LiftEstimate.of(withEvents(History.made().series(7), 1.4), EVENTS, List.of());

        assertThat(lift.next().low()).isLessThan(lift.usual().low());
        assertThat(lift.next().high()).isGreaterThan(lift.usual().high());
    }
}
