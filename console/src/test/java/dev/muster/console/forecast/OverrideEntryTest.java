package dev.muster.console.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.forecast.Change;
import dev.muster.sql.forecast.NewOverride;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverrideEntryTest {

    private static final QueueId QUEUE = new QueueId("help");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.NOON;

    @Test
    void timesAreReadOnTheSitesClock() {
        assertThat(number("400").check(QUEUE, BERLIN))
                .isEqualTo(new OverrideEntry.Checked.Right(new NewOverride(
                        QUEUE,
                        new Interval(Instant.parse("2026-11-24T08:00:00Z"), Duration.ofHours(3)),
                        new Change.To(400),
                        "Newsletter")));
    }

    @Test
    void midnightAtTheEndIsTheEndOfTheDay() {
        OverrideEntry late = new OverrideEntry(
                DAY, LocalTime.of(22, 0), LocalTime.MIDNIGHT, OverrideEntry.Kind.PERCENT, "20", "Storm");

        assertThat(late.stretch(BERLIN))
                .isEqualTo(new Interval(Instant.parse("2026-11-24T21:00:00Z"), Duration.ofHours(2)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"400|400", "1,204|1204", " 12.5 |12.5", "0|0", "+7|7"})
    void numbersAreReadAsTheyAreShown(String typed, double total) {
        assertThat(number(typed).change()).isEqualTo(new Change.To(total));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"20|0.2", "+20 %|0.2", "-100|-1", "−50%|-0.5"})
    void percentIsAShare(String typed, double share) {
        assertThat(percent(typed).change()).isEqualTo(new Change.By(share));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "NUMBER|many|Conversations (many) must be a number from 0 to 1,000,000.",
                "NUMBER|-1|Conversations (-1) must be a number from 0 to 1,000,000.",
                "NUMBER|1,5|Conversations (1,5) must be a number from 0 to 1,000,000.",
                "NUMBER|NaN|Conversations (NaN) must be a number from 0 to 1,000,000.",
                "PERCENT|-101|Percent (-101) must be a number from -100 to 1000; 20 adds a fifth."
            })
    void aNumberThatIsNoneNamesItsRule(OverrideEntry.Kind kind, String typed, String rule) {
        OverrideEntry entry = new OverrideEntry(DAY, NINE, NOON, kind, typed, "Newsletter");

        assertThat(entry.check(QUEUE, BERLIN)).isEqualTo(new OverrideEntry.Checked.Wrong(rule));
    }

    @Test
    void aReasonIsAskedFor() {
        OverrideEntry entry = new OverrideEntry(DAY, NINE, NOON, OverrideEntry.Kind.NUMBER, "400", "  ");

        assertThat(entry.check(QUEUE, BERLIN))
                .isEqualTo(new OverrideEntry.Checked.Wrong("Reason must say why; others will read it."));
    }

    @Test
    void timesStandInOrder() {
        OverrideEntry entry = new OverrideEntry(DAY, NOON, NINE, OverrideEntry.Kind.NUMBER, "400", "Newsletter");

        assertThat(entry.check(QUEUE, BERLIN))
                .isEqualTo(new OverrideEntry.Checked.Wrong(
                        "From (12:00) must precede to (09:00); 00:00 there is the end of the day."));
    }

    @Test
    void timesAreWholeHalfHours() {
        OverrideEntry entry =
                new OverrideEntry(DAY, LocalTime.of(9, 10), NOON, OverrideEntry.Kind.NUMBER, "400", "Newsletter");

        assertThat(entry.check(QUEUE, BERLIN))
                .isEqualTo(new OverrideEntry.Checked.Wrong("Times must be whole half hours, such as 09:00 or 09:30."));
    }

    private static OverrideEntry number(String typed) {
        return new OverrideEntry(DAY, NINE, NOON, OverrideEntry.Kind.NUMBER, typed, " Newsletter ");
    }

    private static OverrideEntry percent(String typed) {
        return new OverrideEntry(DAY, NINE, NOON, OverrideEntry.Kind.PERCENT, typed, "Newsletter");
    }
}
