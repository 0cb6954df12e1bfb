package dev.muster.console.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.volume.VolumeRow;
import dev.muster.sql.volume.Volumes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileImportTest {

    private static final Database DATABASE = TestDatabase.fresh();
    private static final FileImport IMPORT = new FileImport(DATABASE);
    private static final Interval MARCH =
            Interval.between(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void bringInADirectory() throws IOException {
        IMPORT.directory(file("directory.json", """
                        {"calendars": [{"id": "always", "name": "Always"}],
                         "sites": [{"id": "here", "name": "Here", "zone": "Europe/Berlin", "calendar": "always"}],
                         "channels": [{"id": "chat", "name": "Chat"}],
                         "skills": [{"id": "talk", "name": "Talk"}],
                         "queues": [
                           {"id": "first", "name": "First", "site": "here", "channel": "chat", "skills": ["talk"]},
                           {"id": "second", "name": "Second", "site": "here", "channel": "chat", "skills": ["talk"]},
                           {"id": "third", "name": "Third", "site": "here", "channel": "chat", "skills": ["talk"]},
                           {"id": "fourth", "name": "Fourth", "site": "here", "channel": "chat", "skills": ["talk"]}]}
                        """));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void localTimesAreThoseOfTheQueuesSite() throws IOException {
        Imported done = read("first.csv", """
                local_time,arrivals,queue,handle_seconds
                2026-03-02T09:00,12,first,200
                2026-03-02T09:30,0,first,
                """);

        List<VolumeRow> rows = rows("first");
        assertThat(rows).extracting(row -> row.interval().start()).contains(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(rows.getFirst().offered()).isEqualTo(12);
        assertThat(rows.getFirst().interval().length()).isEqualTo(Duration.ofMinutes(30));
        assertThat(done.words()).contains("2 counts of 30 min", "12 conversations", "first");
    }

    @Test
    void importingTheSameFileAgainChangesNothing() throws IOException {
        String text = """
                local_time,arrivals,queue
                2026-03-03T09:00,7,second
                2026-03-03T09:15,8,second
                """;
        read("second.csv", text);
        List<VolumeRow> once = rows("second");

        read("second.csv", text);

        assertThat(rows("second")).isEqualTo(once).hasSize(2);
    }

    @Test
    void importingByLongerIntervalsReplacesTheShorterOnes() throws IOException {
        String text = """
                local_time,arrivals,queue
                2026-03-06T09:00,7,fourth
                2026-03-06T09:15,8,fourth
                2026-03-06T09:30,9,fourth
                """;
        read("fourth.csv", text);

        IMPORT.counts(file("fourth.csv", text), new Reading(null, null, null, Duration.ofMinutes(30)), _ -> {});

        assertThat(rows("fourth")).extracting(VolumeRow::offered).containsExactly(15L, 9L);
    }

    @Test
    void anUnknownQueueRefusesTheWholeFileByItsLine() {
        assertThatThrownBy(() -> read("third.csv", """
                local_time,arrivals,queue
                2026-03-04T09:00,7,third
                2026-03-04T09:00,7,nowhere
                """))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("third.csv, line 3: queue (nowhere) must be one of the directory");
        assertThat(rows("third")).isEmpty();
    }

    @Test
    void aFileWithoutQueuesNeedsOneNamed() throws IOException {
        Path file = file("plain.csv", """
                local_time,arrivals
                2026-03-05T09:00,7
                """);

        assertThatThrownBy(() -> IMPORT.counts(file, Reading.AS_IT_STANDS, _ -> {}))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("--queue");
        Imported done = IMPORT.counts(
                file, new Reading(new QueueId("first"), null, ZoneOffset.UTC, Duration.ofHours(1)), _ -> {});
        assertThat(done.words()).contains("1 counts of 60 min");
    }

    private static Imported read(String name, String text) throws IOException {
        return IMPORT.counts(file(name, text), Reading.AS_IT_STANDS, _ -> {});
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<VolumeRow> rows(String queue) {
        return Objects.requireNonNull(new Volumes(DATABASE)
                .series(
                        new QueueId(queue),
                        MARCH,
                        queue.equals("second") ? Duration.ofMinutes(15) : Duration.ofMinutes(30))
                .collectList()
                .block());
    }
}
