package dev.muster.console.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.OpeningHours;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.volume.VolumeRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueuePastTest {

    private static final Instant EIGHT = Instant.parse("2026-03-02T08:00:00Z");
    private static final OpeningHours HOURS =
            OpeningHours.daily(new OpeningHours.Period(LocalTime.of(8, 0), LocalTime.of(9, 0)));

    @Test
    void anOpenIntervalWithoutARowHadNobody() {
        QueuePast past = past(row(0, true, 5, 3));

        assertThat(past.arrivals().at(16)).isEqualTo(3);
        assertThat(past.arrivals().at(17)).isZero();
        assertThat(past.arrivals().isObserved(18)).isFalse();
    }

    @Test
    void workAfterClosingCounts() {
        QueuePast past = past(row(0, true, 5, 3), row(3, true, 0, 0));

        assertThat(past.handled().sums().at(19)).isEqualTo(600);
        assertThat(past.handled().sums().total()).isEqualTo(1200);
    }

    @Test
    void whatAutomationResolvesIsToldByTheLog() {
        Opened opened = past(row(0, true, 5, 3), row(1, true, 4, 4)).opened();

        assertThat(opened).isNotNull().satisfies(told -> {
            assertThat(told.all().total()).isEqualTo(9);
            assertThat(told.first().total()).isEqualTo(7);
        });
    }

    @Test
    void importedCountsDoNotTellWhatAutomationResolves() {
        assertThat(past(row(0, true, 5, 3), row(1, false, 4, 4)).opened()).isNull();
    }

    private static QueuePast past(VolumeRow... rows) {
        return QueuePast.of(List.of(rows), EIGHT.plus(Duration.ofHours(2)), HOURS, ZoneOffset.UTC)
                .orElseThrow();
    }

    /// A half hour with ten minutes of work.
    private static VolumeRow row(int half, boolean projected, long opened, long offered) {
        return new VolumeRow(
                new QueueId("help"),
                new Interval(EIGHT.plus(Duration.ofMinutes(30L * half)), Duration.ofMinutes(30)),
                projected,
                opened,
                offered,
                offered,
                0L,
                offered,
                Duration.ofMinutes(10));
    }
}
