package dev.muster.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.Forecaster;
import dev.muster.forecasting.History;
import dev.muster.forecasting.Series;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacktestTest {

    private static final LocalDate FROM = LocalDate.of(2026, 3, 23);

    private static BacktestPlan plan(int days, int horizon, int every, LocalTime at) {
        return new BacktestPlan(FROM, FROM.plusDays(days - 1), horizon, every, at);
    }

    private static List<Scored> run(Series series, BacktestPlan plan) {
        return new Backtest(series, new Forecaster()).run(plan, _ -> {});
    }

    /// The generator is the oracle: its arrivals are drawn anew for each day, so bands must hold as often as they say.
    @ParameterizedTest
    @CsvSource({"1, 40, 0.05", "5, 40, 0.05", "1, 3, 0.05", "14, 200, 0.1"})
    void bandsHoldAsOftenAsTheySay(int horizon, double volume, double wander) {
        List<Scored> scored = new ArrayList<>();
        for (long seed = 1; seed <= 12; seed++) {
            Series series =
                    History.made().volume(volume).wandering(wander).days(140).series(seed);
            scored.addAll(run(series, plan(56, horizon, horizon, LocalTime.MIDNIGHT)));
        }

        Score score = Score.of(scored, 1);

        assertThat(score.coverage80().share()).isBetween(0.76, 0.86);
        assertThat(score.coverage95().share()).isBetween(0.92, 0.98);
        assertThat(score.wape()).isLessThan(score.weekBeforeWape());
    }

    @Test
    void originsStandEveryFewDaysAndTheLastHorizonIsCut() {
        List<LocalDate> origins = new ArrayList<>();

        List<Scored> scored = new Backtest(History.made().series(1), new Forecaster())
                .run(plan(10, 5, 4, LocalTime.MIDNIGHT), origins::add);

        assertThat(origins).containsExactly(FROM, FROM.plusDays(4), FROM.plusDays(8));
        assertThat(scored).extracting(Scored::day).allMatch(day -> !day.isAfter(FROM.plusDays(9)));
    }

    @Test
    void onlyWhatWasOpenIsScored() {
        List<Scored> week = run(History.made().series(1), plan(7, 7, 7, LocalTime.MIDNIGHT));

        assertThat(week).hasSize(5 * 24);
    }

    @Test
    void fromNoonOnlyTheAfternoonIsScored() {
        List<Scored> days = run(History.made().series(1), plan(5, 1, 1, LocalTime.NOON));

        assertThat(days).hasSize(5 * 16).noneMatch(scored -> Double.isNaN(scored.atStart()));
    }

    @Test
    void weekBeforeIsTheLastOneKnownAtTheOrigin() {
        Series series = History.made().series(1);

        List<Scored> weeks = run(series, plan(14, 14, 14, LocalTime.MIDNIGHT));

        assertThat(weeks.get(5 * 24).weekBefore()).isEqualTo(weeks.get(0).weekBefore());
    }

    @Test
    void sameSeedGivesTheSameIntervals() {
        List<Scored> scored = run(History.made().series(1), plan(14, 1, 1, LocalTime.MIDNIGHT));

        assertThat(Score.of(scored, 5)).isEqualTo(Score.of(scored, 5));
    }
}
