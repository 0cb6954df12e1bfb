package dev.muster.ingest.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    private static final List<ChronoUnit> UNITS =
            List.of(ChronoUnit.SECONDS, ChronoUnit.MILLIS, ChronoUnit.MICROS, ChronoUnit.NANOS);

    @Test
    void timesReadAsTheGeneralParserReadsThem() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            Instant instant = Instant.ofEpochSecond(
                    random.nextLong(-2_000_000_000L, 4_000_000_000L), random.nextInt(1_000_000_000));
            String text =
                    instant.truncatedTo(UNITS.get(random.nextInt(UNITS.size()))).toString();

            assertThat(Times.parse(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T09:00:00.5Z",
                "2026-03-02T10:00:00.500000000+01:00",
                "2026-03-02T09:00:00.50Z",
                "2026-03-02T04:00:00.5-05:00"
            })
    void everyFormOfATimeIsRead(String text) {
        assertThat(Times.parse(text))
                .isEqualTo(OffsetDateTime.of(2026, 3, 2, 9, 0, 0, 500_000_000, ZoneOffset.UTC)
                        .toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-03-02",
                "2026-03-02T09:00:00",
                "2026-02-30T09:00:00Z",
                "2026-13-02T09:00:00Z",
                "2026-03-02T24:00:00Z",
                "2026-03-02T09:60:00Z",
                "2026-03-02T09:00:60Z",
                "2026-03-02T09:00:00.1234567890Z",
                "2026-03-02 09:00:00Z",
                "2026-03-02T09:00:00,5Z",
                "२०२६-03-02T09:00:00Z"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> Times.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
