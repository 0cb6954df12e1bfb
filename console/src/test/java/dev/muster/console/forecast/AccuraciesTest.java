package dev.muster.console.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.console.planning.SitePlanning;
import dev.muster.forecasting.Distribution;
import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Grid;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.accuracy.Pinball;
import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.DirectoryFile;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.forecast.ForecastRun;
import dev.muster.sql.forecast.Forecasts;
import dev.muster.sql.volume.ImportedCount;
import dev.muster.sql.volume.Volumes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuraciesTest {

    private static final QueueId QUEUE = new QueueId("help");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NINE = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant NOW = NINE.plus(Duration.ofMinutes(95));

    private final Database database = TestDatabase.fresh();
    private final Forecasts forecasts = new Forecasts(database);
    private final Volumes volumes = new Volumes(database);
    private final Accuracies accuracies = new Accuracies(forecasts, volumes, InstantSource.fixed(NOW));

    @BeforeEach
    void bringInAQueue(@TempDir Path folder) throws IOException {
        String text = """
                {"calendars": [{"id": "always", "name": "Always"}],
                 "sites": [{"id": "here", "name": "Here", "zone": "Europe/Berlin", "calendar": "always"}],
                 "channels": [{"id": "chat", "name": "Chat"}],
                 "skills": [{"id": "talk", "name": "Talk"}],
                 "queues": [{"id": "help", "name": "Help", "site": "here", "channel": "chat", "skills": ["talk"]}]}
                """;
        Path file = Files.writeString(folder.resolve("directory.json"), text);
        new DirectoryRepository(database)
                .save(DirectoryFile.read(file, Directory.EMPTY))
                .block();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nothingIsToldBeforeTimeHasOvertakenAForecast() {
        came(NINE.minus(Duration.ofDays(1)), 10);
        forecast(NOW, NOW.plus(Duration.ofMinutes(25)), 4, 10);

        assertThat(accuracy().isEmpty()).isTrue();
    }

    @Test
    void intervalsThatHaveEndedAreHeldAgainstWhatCame() {
        forecast(NINE.minus(Duration.ofDays(1)), NINE, 6, 12);
        came(NINE, 10);
        came(NINE.plus(Duration.ofMinutes(60)), 14);
        came(NINE.plus(Duration.ofMinutes(90)), 3);

        AccuracyRow row = accuracy().horizons().getFirst();

        assertThat(row.name()).isEqualTo("1 day ahead");
        assertThat(row.arrived())
                .as("the half hour without a row had nobody, the last has not ended")
                .isEqualTo(24);
        assertThat(row.wape()).isEqualTo((2 + 12 + 2) / 24.0);
        assertThat(row.bias()).isEqualTo((2 + 12 - 2) / 24.0);
        assertThat(accuracy().byHorizon().get(Horizon.ONE_DAY))
                .isNotNull()
                .satisfies(detail -> assertThat(detail.byHour())
                        .extracting(AccuracyRow::name)
                        .containsExactly("09:00", "10:00"));
    }

    @Test
    void aForecastIsHeldAgainstTheWeekBeforeAndByItsQuantiles() {
        came(NINE.minus(Duration.ofDays(7)), 18);
        forecast(NINE.minus(Duration.ofDays(1)), NINE, 1, 12);
        came(NINE, 10);

        AccuracyRow row = accuracy().horizons().getFirst();

        assertThat(row.mase()).isCloseTo(2 / 8.0, within(1e-9));
        Distribution evenly = Distribution.of(
                12,
                Arrays.stream(Distribution.levels()).map(level -> 24 * level).toArray());
        assertThat(row.pinball()).isCloseTo(Pinball.of(evenly, 10) / 10, within(1e-9));
    }

    private Accuracy accuracy() {
        return accuracies.read(QUEUE, BERLIN).blockOptional().orElseThrow();
    }

    private void came(Instant start, int offered) {
        volumes.replaceImported(List.of(new ImportedCount(
                        QUEUE, new Interval(start, SitePlanning.STEP), offered, Duration.ofMinutes(5))))
                .block();
    }

    private void forecast(Instant knownUntil, Instant start, int size, double mean) {
        double[] quantiles = Arrays.stream(Distribution.levels())
                .map(level -> 2 * mean * level)
                .toArray();
        Forecast forecast = new Forecast(
                new Grid(BERLIN, start, SitePlanning.STEP, size),
                Collections.nCopies(size, Distribution.of(mean, quantiles)),
                "profile");
        forecasts.save(new ForecastRun(knownUntil, 1, Map.of(QUEUE, forecast))).block();
    }
}
