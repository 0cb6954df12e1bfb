package dev.muster.forecasting.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.Distribution;
import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Forecaster;
import dev.muster.forecasting.History;
import dev.muster.forecasting.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventForecastTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 140;
    private static final EventKind CAMPAIGN = EventKind.of("Campaign");
    private static final int NOON = 24;

    /// The Wednesday of the first week to come.
    private static final LocalDate WEDNESDAY = FIRST.plusDays(DAYS + 2);

    private static final List<PlannedEvent> CAMPAIGNS = List.of(campaign(37), campaign(71), campaign(136));

    private static PlannedEvent campaign(int day) {
        return on(CAMPAIGN, FIRST.plusDays(day));
    }

    private static PlannedEvent on(EventKind kind, LocalDate day) {
        return new PlannedEvent(kind, new Event(day, day), null);
    }

    private static Series history(Map<LocalDate, Double> factors) {
        Series calm = History.made().days(DAYS).series(7);
        double[] values = new double[calm.size()];
        Arrays.setAll(
                values,
                i -> Math.rint(calm.at(i) * factors.getOrDefault(calm.grid().date(i), 1.0)));
        return Series.of(calm.grid(), values);
    }

    private static Map<LocalDate, Double> lifted(List<PlannedEvent> events, double by) {
        return events.stream().collect(Collectors.toMap(e -> e.days().first(), _ -> by));
    }

    private static Forecast week(Series history, List<PlannedEvent> events) {
        Instant from = history.end();
        return new Forecaster().knowing(events).forecast(history, from, from.plus(Duration.ofDays(7)), 1);
    }

    private static double[] noon(Forecast forecast, int day) {
        return Arrays.stream(Distribution.levels())
                .map(level -> forecast.quantile(day * 48 + NOON, level))
                .toArray();
    }

    private static List<PlannedEvent> and(List<PlannedEvent> events, PlannedEvent... more) {
        return Stream.concat(events.stream(), Arrays.stream(more)).toList();
    }

    @Test
    void withoutEventsEveryFigureIsTheSame() {
        Series history = history(Map.of());
        Forecast plain =
                new Forecaster().forecast(history, history.end(), history.end().plus(Duration.ofDays(7)), 1);

        Forecast knowing = week(history, List.of());

        assertThat(knowing.method()).isEqualTo(plain.method());
        assertThat(IntStream.range(0, 7))
                .allSatisfy(day -> assertThat(noon(knowing, day)).isEqualTo(noon(plain, day)));
    }

    @Test
    void daysOfPastEventsNeverBendTheForecast() {
        Forecast small = week(history(lifted(CAMPAIGNS, 1.3)), CAMPAIGNS);
        Forecast large = week(history(lifted(CAMPAIGNS, 3)), CAMPAIGNS);

        assertThat(IntStream.range(0, 7))
                .allSatisfy(day -> assertThat(noon(small, day)).isEqualTo(noon(large, day)));
    }

    @Test
    void anEventToComeIsLiftedAsThePastOnesWere() {
        Series history = history(lifted(CAMPAIGNS, 1.6));

        Forecast without = week(history, CAMPAIGNS);
        Forecast with = week(history, and(CAMPAIGNS, on(CAMPAIGN, WEDNESDAY)));

        assertThat(with.mean(2 * 48 + NOON) / without.mean(2 * 48 + NOON)).isCloseTo(1.6, within(0.15));
        assertThat(with.mean(3 * 48 + NOON)).isEqualTo(without.mean(3 * 48 + NOON));
        assertThat(with.method()).endsWith(", with events");
    }

    @Test
    void whatAPlannerExpectsCounts() {
        Series history = history(lifted(CAMPAIGNS, 1.6));
        PlannedEvent told = new PlannedEvent(CAMPAIGN, new Event(WEDNESDAY, WEDNESDAY), Multiplier.known(2));

        Forecast without = week(history, CAMPAIGNS);
        Forecast with = week(history, and(CAMPAIGNS, told));

        assertThat(with.mean(2 * 48 + NOON)).isCloseTo(2 * without.mean(2 * 48 + NOON), within(1e-9));
    }

    @Test
    void anEventNobodyKnowsChangesNothingButTheWidth() {
        Series history = history(Map.of());

        Forecast without = week(history, List.of());
        Forecast with = week(history, List.of(on(EventKind.of("Launch"), WEDNESDAY)));

        assertThat(with.mean(2 * 48 + NOON)).isCloseTo(without.mean(2 * 48 + NOON), within(1e-6));
        assertThat(with.band80(2 * 48 + NOON).width())
                .isGreaterThan(2 * without.band80(2 * 48 + NOON).width());
    }

    @Test
    void eventsAtOnceMultiply() {
        Series history = history(Map.of());
        PlannedEvent one = new PlannedEvent(CAMPAIGN, new Event(WEDNESDAY, WEDNESDAY), Multiplier.known(1.5));
        PlannedEvent other =
                new PlannedEvent(EventKind.of("Launch"), new Event(WEDNESDAY, WEDNESDAY), Multiplier.known(1.2));

        Forecast without = week(history, List.of());
        Forecast with = week(history, List.of(one, other));

        assertThat(with.mean(2 * 48 + NOON)).isCloseTo(1.8 * without.mean(2 * 48 + NOON), within(1e-9));
    }

    @Test
    void whatComesWhileAnEventRunsMovesTheRestOfItsDay() {
        LocalDate today = FIRST.plusDays(136);
        Series usual = history(lifted(CAMPAIGNS, 1.5));
        Series busy = history(Map.of(FIRST.plusDays(37), 1.5, FIRST.plusDays(71), 1.5, today, 2.2));
        Instant noon = today.atTime(13, 0).atZone(usual.zone()).toInstant();
        Instant evening = today.plusDays(1).atStartOfDay(usual.zone()).toInstant();
        Forecaster knowing = new Forecaster().knowing(CAMPAIGNS);

        double expected = knowing.forecast(usual, noon, evening, 1).total();
        double more = knowing.forecast(busy, noon, evening, 1).total();

        double came = usual.between(noon, evening).total();
        assertThat(expected).isCloseTo(came, within(0.15 * came));
        assertThat(more).isGreaterThan(1.15 * expected);
    }

    @Test
    void aHistoryOfNothingButEventsIsBetterThanNone() {
        Series history = history(Map.of());
        PlannedEvent always = new PlannedEvent(CAMPAIGN, new Event(FIRST, FIRST.plusDays(DAYS - 1)), null);

        assertThat(noon(week(history, List.of(always)), 2)).isEqualTo(noon(week(history, List.of()), 2));
    }
}
