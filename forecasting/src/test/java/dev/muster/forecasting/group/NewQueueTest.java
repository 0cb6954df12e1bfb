package dev.muster.forecasting.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Grid;
import dev.muster.forecasting.History;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.OpeningHours;
import dev.muster.forecasting.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewQueueTest {

    private static final List<Series> OTHERS = IntStream.range(0, 6)
            .mapToObj(i -> History.made().volume(10 * (i + 1)).series(100 + i))
            .toList();
    private static final QueueGroup GROUP = QueueGroup.of(OTHERS);
    private static final Series WHOLE = History.made().volume(20).series(7);
    private static final Instant ORIGIN = WHOLE.start().plus(Duration.ofDays(77));
    private static final Grid WEEK = WHOLE.grid().over(Interval.between(ORIGIN, ORIGIN.plus(Duration.ofDays(7))));

    private static Series own(int days) {
        return WHOLE.between(ORIGIN.minus(Duration.ofDays(days)), ORIGIN);
    }

    private static Forecast forecast(double perDay, int days) {
        return new NewQueue(GROUP, ExpectedVolume.perDay(perDay)).forecast(own(days), WEEK);
    }

    private static double perDay() {
        return WHOLE.between(ORIGIN, WEEK.end()).total() / 5;
    }

    @Test
    void withoutAPastItIsTheGroupAtTheExpectedVolume() {
        Forecast none = forecast(300, 0);

        assertThat(none.total()).isCloseTo(5 * 300, within(1e-6));
        assertThat(none.mean(28)).isCloseTo(300 * GROUP.profile().at(0, 28), within(1e-6));
        assertThat(none.isOpen(4)).isFalse();
        assertThat(none.isOpen(5 * 48 + 24)).isFalse();
    }

    @Test
    void aWrongGuessOfTheVolumeIsAWrongDay() {
        Forecast none = forecast(300, 0);

        LocalDate monday = WEEK.date(0);
        double wider = none.band80(28).width() / none.mean(28);
        assertThat(none.total(monday).band(0.80).width() / 300).isBetween(1.5 * 2.563 / Math.sqrt(300), wider);
        assertThat(none.days().iterator().next().composition().total())
                .isCloseTo(none.total(monday).mean(), within(1e-6));
    }

    @Test
    void ownDaysCorrectAMisjudgedVolume() {
        double planned = 1.8 * perDay();

        double without = forecast(planned, 0).total() / 5;
        double oneWeek = forecast(planned, 7).total() / 5;
        double fourWeeks = forecast(planned, 28).total() / 5;

        assertThat(without).isCloseTo(planned, within(1e-6));
        assertThat(oneWeek).isCloseTo(perDay(), within(0.25 * perDay()));
        assertThat(fourWeeks).isCloseTo(perDay(), within(0.15 * perDay()));
    }

    @Test
    void bandsNarrowWithOwnDays() {
        assertThat(width(28)).isLessThan(width(7));
        assertThat(width(7)).isLessThan(0.9 * width(0));
    }

    private static double width(int days) {
        Forecast ahead = forecast(perDay(), days);
        return IntStream.range(0, ahead.size())
                .mapToDouble(i -> ahead.band95(i).width())
                .sum();
    }

    @Test
    void bandsHoldWhatCame() {
        int held = 0;
        int scored = 0;
        for (int seed = 20; seed < 40; seed++) {
            Series whole = History.made().volume(20).series(seed);
            Forecast ahead = new NewQueue(GROUP, ExpectedVolume.perDay(perDay()))
                    .forecast(whole.between(ORIGIN.minus(Duration.ofDays(28)), ORIGIN), WEEK);
            Series came = whole.between(ORIGIN, WEEK.end());
            for (int i = 0; i < came.size(); i++) {
                scored += came.isObserved(i) ? 1 : 0;
                held += came.isObserved(i) && ahead.band95(i).contains(came.at(i)) ? 1 : 0;
            }
        }

        assertThat((double) held / scored).isBetween(0.92, 0.99);
    }

    @Test
    void ownShapeTakesOverWithItsWeeks() {
        double[] late = new double[WHOLE.size()];
        Arrays.setAll(late, i -> WHOLE.at(i) * (WHOLE.grid().slot(i) < 28 ? 0.5 : 1.5));
        Series shifted = Series.of(WHOLE.grid(), late);
        Forecast group = forecast(perDay(), 0);
        Forecast own = new NewQueue(GROUP, ExpectedVolume.perDay(perDay()))
                .forecast(shifted.between(ORIGIN.minus(Duration.ofDays(28)), ORIGIN), WEEK);

        assertThat(own.mean(20) / own.mean(36)).isLessThan(0.6 * group.mean(20) / group.mean(36));
    }

    @Test
    void shockInTheFirstDaysIsNotLearned() {
        double[] values = new double[WHOLE.size()];
        Arrays.setAll(
                values,
                i -> WHOLE.at(i) * (WHOLE.grid().date(i).equals(WHOLE.grid().date(71 * 48)) ? 4 : 1));
        Series shocked = Series.of(WHOLE.grid(), values);

        Forecast calm = forecast(perDay(), 14);
        Forecast after = new NewQueue(GROUP, ExpectedVolume.perDay(perDay()))
                .forecast(shocked.between(ORIGIN.minus(Duration.ofDays(14)), ORIGIN), WEEK);

        assertThat(after.total()).isCloseTo(calm.total(), within(0.1 * calm.total()));
    }

    @Test
    void hoursGivenGoBeforeThoseOfTheGroup() {
        OpeningHours evenings = OpeningHours.daily(new OpeningHours.Period(LocalTime.of(16, 0), LocalTime.of(22, 0)));

        Forecast ahead = new NewQueue(GROUP, ExpectedVolume.perDay(120), evenings).forecast(own(0), WEEK);

        assertThat(ahead.isOpen(24)).isFalse();
        assertThat(ahead.isOpen(5 * 48 + 42)).isTrue();
        assertThat(ahead.total()).isCloseTo(7 * 120, within(1e-6));
    }

    @Test
    void queueOpenLongerThanItsGroupKeepsItsHours() {
        OpeningHours always = OpeningHours.always();

        Forecast ahead = new NewQueue(GROUP, ExpectedVolume.perDay(120), always).forecast(own(0), WEEK);

        assertThat(IntStream.range(0, ahead.size())).allMatch(i -> ahead.isOpen(i) && ahead.mean(i) > 0);
    }

    @Test
    void groupLearnsHowFarItsQueuesDepart() {
        List<Series> alike = OTHERS;
        List<Series> apart = IntStream.range(0, 6)
                .mapToObj(i -> tilted(OTHERS.get(i), 0.4 * (i - 2.5)))
                .toList();

        assertThat(QueueGroup.of(apart).shape().smooth())
                .isGreaterThan(2 * QueueGroup.of(alike).shape().smooth());
    }

    @Test
    void groupOfOneServes() {
        QueueGroup one = QueueGroup.of(OTHERS.subList(2, 3));

        assertThat(new NewQueue(one, ExpectedVolume.perDay(100))
                        .forecast(own(0), WEEK)
                        .total())
                .isCloseTo(500, within(1e-6));
    }

    @Test
    void groupsThatCannotServeAreRefused() {
        Series quarters = History.made().every(Duration.ofMinutes(15)).series(1);

        assertThatThrownBy(() -> QueueGroup.of(List.of(OTHERS.getFirst(), quarters)))
                .hasMessageContaining("must be one");
        assertThatThrownBy(() -> QueueGroup.of(List.of(own(0)))).hasMessageContaining("20 arrivals");
        assertThatThrownBy(() -> ExpectedVolume.perDay(0)).hasMessageContaining("more than 0");
    }

    private static Series tilted(Series series, double slope) {
        double[] values = new double[series.size()];
        Arrays.setAll(
                values, i -> series.at(i) * Math.exp(slope * (series.grid().slot(i) - 28) / 12));
        return Series.of(series.grid(), values);
    }
}
