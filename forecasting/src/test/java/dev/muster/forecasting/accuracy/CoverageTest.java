package dev.muster.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.Band;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final Band BAND = new Band(5, 15);

    /// Clopper & Pearson's 99 % interval of 60 in 60 begins at 0.005 to the power of 1/60, of 0 in 60 it ends at 1 less
    /// that.
    @Test
    void bandThatAlwaysHeldMayStillBeOneThatSometimesDoesNot() {
        Coverage always = Coverage.of(hours(60, 9, 0), scored -> BAND.contains(scored.actual()), 1);
        Coverage never = Coverage.of(hours(60, 9, 60), scored -> BAND.contains(scored.actual()), 1);

        assertThat(always.high()).isEqualTo(1);
        assertThat(always.low()).isCloseTo(0.9155, within(0.0001));
        assertThat(never.low()).isZero();
        assertThat(never.high()).isCloseTo(0.0845, within(0.0001));
    }

    @Test
    void hourAtWhichABandHoldsTooSeldomIsRejected() {
        List<Scored> right = hours(60, 9, 12);
        List<Scored> wrong = hours(60, 14, 30);

        assertThat(Score.of(right, 1).hoursRejected()).isEqualTo(1);
        assertThat(Score.of(both(right, wrong), 1).hoursRejected()).isEqualTo(2);
        assertThat(Score.of(wide(right), 1).hoursRejected()).isZero();
    }

    /// One interval a day at an hour; the first so many days lie outside of both bands.
    private static List<Scored> hours(int days, int hour, int outside) {
        return IntStream.range(0, days)
                .mapToObj(day -> new Scored(
                        LocalDate.of(2026, 1, 1).plusDays(day),
                        hour,
                        day < outside ? 20 : 10,
                        10,
                        BAND,
                        BAND,
                        1,
                        1,
                        10,
                        10))
                .toList();
    }

    /// The same where the 95 % band is wide enough to hold all.
    private static List<Scored> wide(List<Scored> all) {
        return all.stream()
                .map(one -> new Scored(
                        one.day(),
                        one.hour(),
                        one.actual(),
                        one.mean(),
                        BAND,
                        new Band(0, 40),
                        1,
                        1,
                        10,
                        one.atStart()))
                .toList();
    }

    private static List<Scored> both(Collection<Scored> some, Collection<Scored> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
