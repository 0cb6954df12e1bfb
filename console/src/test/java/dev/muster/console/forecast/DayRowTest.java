package dev.muster.console.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DayRowTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
    private static final int HALF_HOURS = 14 * 48;

    @Test
    void aRunningDayIsComparedAsFarAsItHasCome() {
        double[] offered = all(Double.NaN);
        int tuesday = 8 * 48;
        Arrays.fill(offered, tuesday, tuesday + 20, 12);

        DayRow day = DayRow.of(week(offered)).get(1);

        assertThat(day.model()).isEqualTo(384);
        assertThat(day.expected()).isEqualTo(480);
        assertThat(day.offered()).isEqualTo(240);
        assertThat(day.missed()).isEqualTo(40);
    }

    @Test
    void aDayToComeHasNoDifference() {
        DayRow day = DayRow.of(week(all(Double.NaN))).getFirst();

        assertThat(day.missed()).isNaN();
    }

    private static Outlook week(double[] offered) {
        return new Outlook(
                MONDAY,
                MONDAY,
                series(offered),
                series(all(8)),
                series(all(10)),
                null,
                Map.of(),
                List.of(),
                series(all(2)),
                series(all(3)),
                List.of(),
                List.of());
    }

    private static Series series(double[] values) {
        return Series.of(ZoneOffset.UTC, MONDAY.minus(Duration.ofDays(7)), Duration.ofMinutes(30), values);
    }

    private static double[] all(double value) {
        double[] values = new double[HALF_HOURS];
        Arrays.fill(values, value);
        return values;
    }
}
