package dev.muster.forecasting.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Forecaster;
import dev.muster.forecasting.History;
import dev.muster.forecasting.Series;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HolidayLiftsTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    private static final int DAYS = 364;

    /// Wednesdays, so that the days next to them are open as well.
    private static final List<PlannedEvent> HOLIDAYS = IntStream.of(44, 86, 121, 156, 198, 233, 268, 303)
            .mapToObj(day -> PlannedEvent.holiday("Holiday " + day, FIRST.plusDays(day)))
            .toList();

    /// The first Wednesday to come.
    private static final LocalDate NEXT = FIRST.plusDays(DAYS + 2);

    private static Series history(double holiday, double before) {
        Series calm = History.made().from(FIRST).days(DAYS).series(3);
        double[] values = new double[calm.size()];
        Arrays.setAll(values, i -> calm.at(i) * factor(calm.grid().date(i), holiday, before));
        return Series.of(calm.grid(), values);
    }

    private static double factor(LocalDate day, double holiday, double before) {
        return HOLIDAYS.stream()
                .mapToDouble(event ->
                        event.days().covers(day) ? holiday : event.days().covers(day.plusDays(1)) ? before : 1)
                .reduce(1, (one, other) -> one * other);
    }

    @Test
    void aHolidayWithoutAPastOfItsOwnIsTakenForOneOfTheOthers() {
        Lifts lifts = Lifts.of(history(0.6, 1), HOLIDAYS);

        Multiplier next = lifts.of(PlannedEvent.holiday("Reformation Day", NEXT));

        assertThat(next.estimate()).isCloseTo(0.6, within(0.04));
        assertThat(next.high()).isLessThan(0.9);
    }

    @Test
    void itsOwnPastMovesItAwayFromTheOthers() {
        Series history = history(0.6, 1);
        LocalDate own = FIRST.plusDays(303);
        double[] values = new double[history.size()];
        Arrays.setAll(values, i -> history.at(i) * (history.grid().date(i).equals(own) ? 0.75 / 0.6 : 1));
        Lifts lifts = Lifts.of(Series.of(history.grid(), values), HOLIDAYS);

        double alone = lifts.of(EventKind.holiday("Holiday 303"))
                .past()
                .getFirst()
                .multiplier()
                .estimate();
        double together = lifts.of(EventKind.holiday("Holiday 303")).usual().estimate();

        assertThat(alone).isCloseTo(0.75, within(0.06));
        assertThat(together).isStrictlyBetween(0.6, alone);
    }

    @Test
    void theDayBeforeIsLiftedOnlyWhereThePastSaysSo() {
        List<PlannedEvent> events = Stream.concat(HOLIDAYS.stream(), Stream.of(PlannedEvent.holiday("Next", NEXT)))
                .toList();
        Series lively = history(0.6, 1.4);
        Series plain = history(0.6, 1);

        assertThat(tuesday(lively, events) / tuesday(lively, List.of())).isCloseTo(1.4, within(0.1));
        assertThat(tuesday(plain, events) / tuesday(plain, List.of())).isCloseTo(1, within(0.05));
    }

    @Test
    void neighboursAreNoHolidaysThemselves() {
        LocalDate christmas = LocalDate.of(2025, 12, 25);
        List<PlannedEvent> both = List.of(
                PlannedEvent.holiday("Christmas Day", christmas),
                PlannedEvent.holiday("Second Christmas Day", christmas.plusDays(1)));

        assertThat(HolidayNeighbours.of(both).stream()
                        .collect(Collectors.toMap(
                                PlannedEvent::kind, event -> event.days().first())))
                .isEqualTo(Map.of(
                        EventKind.DAY_BEFORE, christmas.minusDays(1), EventKind.DAY_AFTER, christmas.plusDays(2)));
    }

    private static double tuesday(Series history, List<PlannedEvent> events) {
        Forecast forecast = new Forecaster()
                .knowing(events)
                .forecast(history, history.end(), history.end().plus(Duration.ofDays(3)), 1);
        return IntStream.range(48, 96).mapToDouble(forecast::mean).sum();
    }
}
