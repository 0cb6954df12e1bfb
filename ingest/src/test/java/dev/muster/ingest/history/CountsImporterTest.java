package dev.muster.ingest.history;

import static dev.muster.sql.event.Await.all;
import static dev.muster.sql.event.Await.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.volume.DayTotal;
import dev.muster.sql.volume.ImportedCount;
import dev.muster.sql.volume.Volume;
import dev.muster.sql.volume.VolumeKey;
import dev.muster.sql.volume.VolumeRow;
import dev.muster.sql.volume.Volumes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class CountsImporterTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
    private static final Interval DAY = new Interval(MIDNIGHT, Duration.ofDays(1));
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final QueueId SALES = new QueueId("sales");

    private final Database database = TestDatabase.fresh();
    private final CountsImporter importer = new CountsImporter(database);
    private final Volumes volumes = new Volumes(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void importingAgainReplacesAndAddsNothing() {
        List<Long> progress = new ArrayList<>();
        List<ImportedCount> counts = IntStream.range(0, 48)
                .mapToObj(i -> count(i, 10, Duration.ofSeconds(90)))
                .toList();

        value(importer.importAll(Flux.fromIterable(counts), progress::add));
        value(importer.importAll(Flux.just(count(0, 12, null)), progress::add));

        assertThat(progress).containsExactly(48L, 1L);
        List<VolumeRow> series = all(volumes.series(SALES, DAY, HALF_HOUR));
        assertThat(series).hasSize(48);
        assertThat(series.getFirst().offered()).isEqualTo(12);
        assertThat(series.getFirst().handle()).isEmpty();
        assertThat(series.getLast().handle()).contains(Duration.ofSeconds(90));
        assertThat(series).noneMatch(VolumeRow::projected);
    }

    @Test
    void aFileThatBreaksOffLeavesNothing() {
        Flux<ImportedCount> broken = Flux.range(0, 30_000)
                .map(i -> count(i, 1, null))
                .concatWith(Flux.error(new IllegalStateException("line 30001")));

        assertThatThrownBy(() -> value(importer.importAll(broken, _ -> {}))).hasMessageContaining("line 30001");

        assertThat(all(volumes.series(DAY, HALF_HOUR))).isEmpty();
    }

    @Test
    void whatIsImportedStandsWhateverIsToldLater() {
        value(importer.importAll(Flux.just(count(0, 10, null), count(1, 20, null)), _ -> {}));
        value(volumes.add(Map.of(
                        new VolumeKey(SALES, new ChannelId("sms"), new Interval(MIDNIGHT.plus(QUARTER), QUARTER)),
                        new Volume(1, 1, 0, 0, 0, 1, Duration.ofSeconds(30)),
                        new VolumeKey(
                                SALES,
                                new ChannelId("web"),
                                new Interval(MIDNIGHT.plus(HALF_HOUR.multipliedBy(2)), QUARTER)),
                        new Volume(2, 2, 0, 0, 1, 1, Duration.ofSeconds(30))))
                .thenReturn(true));

        List<VolumeRow> series = all(volumes.series(SALES, DAY, HALF_HOUR));
        List<DayTotal> days = all(volumes.days(DAY, ZoneId.of("UTC")));

        assertThat(series).extracting(VolumeRow::offered).containsExactly(10L, 20L, 2L);
        assertThat(series).extracting(VolumeRow::projected).containsExactly(false, false, true);
        assertThat(series.getLast().work()).isEqualTo(Duration.ofSeconds(30));
        assertThat(days).containsExactly(new DayTotal(LocalDate.of(2026, 3, 2), SALES, 32, 32, null, null, null));
    }

    private static ImportedCount count(int halfHour, long arrivals, @Nullable Duration handle) {
        Interval interval = new Interval(MIDNIGHT.plus(HALF_HOUR.multipliedBy(halfHour)), HALF_HOUR);
        return new ImportedCount(SALES, interval, arrivals, handle);
    }
}
