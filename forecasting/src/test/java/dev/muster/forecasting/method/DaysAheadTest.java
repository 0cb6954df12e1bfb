package dev.muster.forecasting.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DaysAheadTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
    private static final int SLOTS = 24;

    /// Hours about a hundred, times what a day and an hour of it make of them.
    private static Days days(int number, Course course) {
        double[] values = new double[number * SLOTS];
        Arrays.setAll(values, i -> 100 * course.at(i / SLOTS, i % SLOTS));
        return Days.of(Series.of(ZoneOffset.UTC, MONDAY, Duration.ofHours(1), values));
    }

    @FunctionalInterface
    private interface Course {
        double at(int day, int hour);
    }

    @Test
    void paydaysOfEveryMonthAreExpectedAgain() {
        Days days = days(180, (day, _) -> isPayday(day) ? 1.3 : 1);
        Level level = new Level(days, new Profile(days, 6, 26), 2);

        int first = IntStream.range(150, 180)
                .filter(DaysAheadTest::isPayday)
                .findFirst()
                .orElseThrow();
        int other = IntStream.range(150, 180)
                .filter(day -> LocalDate.of(2026, 1, 5).plusDays(day).getDayOfMonth() == 10)
                .findFirst()
                .orElseThrow();

        assertThat(level.factor(first, first)).isGreaterThan(1.05 * level.factor(other, other));
    }

    private static boolean isPayday(int day) {
        int date = LocalDate.of(2026, 1, 5).plusDays(day).getDayOfMonth();
        return date <= 3 || date >= 30;
    }

    @Test
    void aLevelThatStepsUpIsFollowed() {
        Days days = days(140, (day, _) -> day < 130 ? 1 : 1.3);
        Profile profile = new Profile(days, 6, 26);
        DayModel model = new DayModel(profile, new Level(days, profile, 1));

        assertThat(model.expected(140, 140)[12]).isGreaterThan(profile.of(140, 140)[12]);
    }

    @Test
    void oneOutageDoesNotBendTheProfile() {
        Days days = days(140, (day, _) -> day == 133 ? 0.1 : 1);

        double[] profile = new Profile(days, 6, 26).of(140, 140);

        assertThat(Arrays.stream(profile).min().orElseThrow()).isGreaterThan(99.9);
    }

    /// Day 60 from noon on, where a hundred are expected each hour of this and of all days before.
    private static double[] fromNoon(Days days) {
        double[] expected = new double[SLOTS];
        Arrays.fill(expected, 100);
        List<Drift.Day> past = IntStream.range(0, 60)
                .mapToObj(day -> new Drift.Day(expected, days.row(day)))
                .toList();
        return new SoFar(new Drift(past), past, 12).moved(new Drift.Day(expected, days.row(60)));
    }

    @Test
    void aMorningSaysOfTheAfternoonWhatMorningsDid() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        double[] level = random.doubles(61, -0.2, 0.2).toArray();
        Days days = days(61, (day, hour) -> Math.exp(hour < 12 ? level[day] : level[day] / 2));

        double[] moved = fromNoon(days);

        assertThat(Math.log(moved[18] / 100) / level[60]).isBetween(0.45, 0.55);
        assertThat(moved[6]).isEqualTo(100);
    }

    @Test
    void aMorningThatTellsNothingMovesNothing() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2);
        double[] morning = random.doubles(61, -0.2, 0.2).toArray();
        Days days = days(61, (day, hour) -> hour < 12 ? Math.exp(morning[day]) : 1);

        double[] moved = fromNoon(days);

        assertThat(moved[18]).isBetween(99.5, 100.5);
    }

    @Test
    void theDayAfterAHolidayIsLikeTheDayAfterAWeekend() {
        int holiday = 140;
        Days days = days(
                holiday + 2,
                (day, _) -> day % 7 > 4 || day == holiday ? Double.NaN : day == holiday + 1 || day % 7 == 0 ? 1.4 : 1);

        double[] after = new Profile(days, 6, 26).of(holiday + 1, holiday + 1);

        assertThat(after[12]).isBetween(115.0, 140.0);
        assertThat(new Profile(days, 6, 26).of(holiday + 2, holiday + 2)[12]).isBetween(99.9, 100.1);
    }

    @Test
    void whereDaysAfterHolidaysWereLikeOthersTheyAreExpectedSo() {
        Days days = days(140, (day, _) -> day % 7 > 4 || day % 49 == 42 ? Double.NaN : day % 7 == 0 ? 1.4 : 1);

        assertThat(new Profile(days, 6, 26).of(141, 141)[12]).isBetween(99.9, 112.0);
    }

    @Test
    void aMorningsDriftFadesUntilTheEvening() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        double[] drift = new double[61 * SLOTS];
        for (int i = 1; i < drift.length; i++) {
            drift[i] = i % SLOTS == 0 ? 0 : 0.8 * drift[i - 1] + 0.1 * random.nextGaussian();
        }
        Days days = days(61, (day, hour) -> Math.exp(drift[SLOTS * day + hour]));

        double[] moved = fromNoon(days);

        assertThat(Math.abs(moved[23] - 100)).isLessThan(0.5 * Math.abs(moved[12] - 100));
    }
}
