package dev.muster.sql.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.Composition;
import dev.muster.forecasting.DayOutlook;
import dev.muster.forecasting.Distribution;
import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Grid;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.staffing.Requirement;
import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.Example;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastsTest {

    private static final QueueId QUEUE = new QueueId("billing-whatsapp");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private final Database database = TestDatabase.fresh();
    private final Forecasts forecasts = new Forecasts(database);
    private final Requirements requirements = new Requirements(database);

    @BeforeEach
    void fillDirectory(@TempDir Path folder) throws Exception {
        new DirectoryRepository(database).save(Example.directory(folder)).block();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aForecastComesBackAsItWas() {
        Distribution busy = spread(10);

        Long version = save(NINE, busy, Distribution.CLOSED);

        List<ForecastRow> rows = rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().version()).isEqualTo(version);
        assertThat(rows.getFirst().interval()).isEqualTo(new Interval(NINE, HALF_HOUR));
        assertThat(rows.getFirst().mean()).isEqualTo(10);
        assertThat(rows.getFirst().distribution().quantile(0.37)).isCloseTo(busy.quantile(0.37), within(1e-12));
        assertThat(rows.getFirst().band95()).isEqualTo(busy.band(0.95));
        assertThat(rows.getLast().isOpen()).isFalse();
    }

    @Test
    void aDayComesBackWithItsTotalAndWhatItIsMadeOf() {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        Composition made = new Composition(24, List.of())
                .with(Composition.Part.WEEKDAY, 1.5)
                .with(Composition.Part.LEVEL, 0.75);
        Forecast forecast = new Forecast(
                new Grid(ZoneOffset.UTC, NINE, HALF_HOUR, 2),
                List.of(spread(10), spread(17)),
                List.of(new DayOutlook(monday, 0.4, made)),
                "profile");
        forecasts.save(new ForecastRun(NINE, 1, Map.of(QUEUE, forecast))).block();

        List<ForecastDay> days = forecasts
                .days(List.of(QUEUE), monday, monday)
                .collectList()
                .blockOptional()
                .orElseThrow();

        assertThat(days).hasSize(1);
        assertThat(days.getFirst().mean()).isEqualTo(27);
        assertThat(days.getFirst().band80()).isEqualTo(forecast.total(monday).band(0.80));
        assertThat(days.getFirst().composition()).isEqualTo(made);
    }

    @Test
    void theNewestVersionOfEachIntervalIsRead() {
        Long first = save(NINE, spread(10), spread(20));
        Long second = save(NINE.plus(HALF_HOUR), spread(30));

        assertThat(rows()).extracting(ForecastRow::version).containsExactly(first, second);
        assertThat(rows()).extracting(ForecastRow::mean).containsExactly(10.0, 30.0);
    }

    @Test
    void aSnapshotIsTheLastRunOfItsDayMadeBeforeTheInterval() {
        saveKnownUntil(NINE.minus(Duration.ofDays(1)), spread(10), Distribution.CLOSED);
        saveKnownUntil(NINE.minus(Duration.ofHours(2)), spread(20));
        saveKnownUntil(NINE.minus(Duration.ofHours(1)), spread(30));
        saveKnownUntil(NINE.plus(Duration.ofMinutes(10)), spread(40));

        List<SnapshotRow> snapshots = forecasts
                .snapshots(QUEUE, new Interval(NINE, Duration.ofHours(1)), HALF_HOUR, ZoneOffset.UTC)
                .collectList()
                .blockOptional()
                .orElseThrow();

        assertThat(snapshots).extracting(SnapshotRow::daysAhead).containsExactly(0, 1);
        assertThat(snapshots).extracting(row -> row.expected().mean()).containsExactly(30.0, 10.0);
        assertThat(snapshots.getLast().expected().band(0.80))
                .isEqualTo(spread(10).band(0.80));
    }

    private void saveKnownUntil(Instant knownUntil, Distribution... intervals) {
        Forecast forecast = new Forecast(
                new Grid(ZoneOffset.UTC, NINE, HALF_HOUR, intervals.length), List.of(intervals), "profile");
        forecasts.save(new ForecastRun(knownUntil, 1, Map.of(QUEUE, forecast))).block();
    }

    @Test
    void aRequirementComesBackAsItWas() {
        Long forecast = save(NINE, spread(10));
        Requirement requirement = new Requirement(
                new Interval(NINE, HALF_HOUR),
                10,
                Duration.ofSeconds(185),
                3,
                4.3,
                0.83,
                Duration.ofMillis(12500),
                0.61,
                "Erlang C");

        Long version =
                requirements.save(forecast, Map.of(QUEUE, List.of(requirement))).block();

        assertThat(requirements
                        .between(List.of(QUEUE), new Interval(NINE, HALF_HOUR), HALF_HOUR)
                        .collectList()
                        .block())
                .containsExactly(new RequirementRow(version == null ? 0 : version, QUEUE, requirement));
    }

    private Long save(Instant start, Distribution... intervals) {
        Forecast forecast = new Forecast(
                new Grid(ZoneOffset.UTC, start, HALF_HOUR, intervals.length), List.of(intervals), "profile");
        return forecasts
                .save(new ForecastRun(start, 1, Map.of(QUEUE, forecast)))
                .blockOptional()
                .orElseThrow();
    }

    private List<ForecastRow> rows() {
        return forecasts
                .between(List.of(QUEUE), new Interval(NINE, Duration.ofHours(1)), HALF_HOUR)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private static Distribution spread(double mean) {
        return Distribution.of(
                mean,
                Arrays.stream(Distribution.levels())
                        .map(level -> 2 * mean * level)
                        .toArray());
    }
}
