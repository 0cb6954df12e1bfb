package dev.muster.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private final Words words = Words.of(Locale.UK, ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({"0, 0", "12.345, 12.3", "0.045678, 0.0457", "1234.5, '1,230'", "-1.5, −1.5", "NaN, –", "99.96, 100"})
    void measuredValuesHaveThreeDigits(double value, String shown) {
        assertThat(words.number(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"3, +3", "0, 0", "-2.25, −2.25"})
    void differencesCarryTheirSign(double value, String shown) {
        assertThat(words.signed(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "0.87, 87 %",
        "0, 0 %",
        "1, 100 %",
        "0.9996, 99.9 %",
        "0.004, 0.4 %",
        "0.0001, <0.1 %",
        "1.23, 123 %",
        "NaN, –"
    })
    void sharesAreWholePercentButNeverRoundToAllOrNone(double share, String shown) {
        assertThat(plain(words.share(share))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "PT8S, 8 s",
        "PT59.6S, 1 m 00 s",
        "PT2M5S, 2 m 05 s",
        "PT59M59S, 59 m 59 s",
        "PT1H5M, 1 h 05 m",
        "PT76H, 3 d 04 h"
    })
    void durationsHaveTheirTwoLargestUnits(Duration duration, String shown) {
        assertThat(plain(words.duration(duration))).isEqualTo(shown);
    }

    @Test
    void countsAreWholeAndGrouped() {
        assertThat(words.count(1_204)).isEqualTo("1,204");
    }

    @Test
    void timesAreThoseOfTheSite() {
        Instant instant = Instant.parse("2026-11-24T23:30:00Z");

        assertThat(words.time(instant)).isEqualTo("00:30");
        assertThat(words.dayOf(instant)).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(words.moment(instant)).isEqualTo("Wed 25 Nov 00:30");
    }

    @Test
    void daysAreWrittenTheSameForEveryReader() {
        LocalDate day = LocalDate.of(2026, 11, 24);

        assertThat(words.day(day)).isEqualTo("Tuesday 24 November");
        assertThat(Words.here(ZoneId.of("UTC")).shortDay(day)).isEqualTo("Tue 24 Nov");
    }

    private static String plain(String shown) {
        return shown.replace('\u202f', ' ');
    }
}
