package dev.muster.forecasting.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.Series;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalsFileTest {

    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    @TempDir
    private Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("calls.csv"), text);
    }

    private List<QueueHistory> read(String text) throws IOException {
        return ArrivalsFile.read(file(text), HALF_HOUR);
    }

    @Test
    void finerRowsAddUpAndMissingTimesAreClosed() throws IOException {
        Series series = read("""
                local_time,arrivals
                2026-03-02T09:10,1
                2026-03-02T09:15,2
                2026-03-02T09:20,3
                2026-03-02T10:55,4
                2026-03-02T11:00:00,5
                """).getFirst().arrivals();

        assertThat(series.start()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
        assertThat(series.size()).isEqualTo(5);
        assertThat(series.at(0)).isEqualTo(6);
        assertThat(series.isObserved(1)).isFalse();
        assertThat(series.at(3)).isEqualTo(4);
        assertThat(series.at(4)).isEqualTo(5);
    }

    @Test
    void handleTimesAreWeightedByArrivals() throws IOException {
        QueueHistory queue = read("""
                local_time,arrivals,queue,handle_seconds
                2026-03-02T09:00,1,chat,100
                2026-03-02T09:15,3,chat,200
                2026-03-02T09:30,0,chat,
                """).getFirst();

        assertThat(queue.queue()).isEqualTo(new QueueId("chat"));
        assertThat(queue.handleSeconds().at(0)).isCloseTo(175, within(1e-9));
        assertThat(queue.handleSeconds().isObserved(1)).isFalse();
        assertThat(queue.meanHandle()).contains(Duration.ofSeconds(175));
    }

    @Test
    void queuesAreToldApart() throws IOException {
        List<QueueHistory> queues = read("""
                queue,local_time,arrivals
                sms,2026-03-02T09:00,1
                chat,2026-03-02T09:00,2
                sms,2026-03-02T09:30,3
                """);

        assertThat(queues).extracting(queue -> queue.queue().value()).containsExactly("chat", "sms");
        assertThat(queues.getLast().arrivals().total()).isEqualTo(4);
    }

    @Test
    void byteOrderMarkQuotesAndCarriageReturnsAreAccepted() throws IOException {
        List<QueueHistory> queues = read("\uFEFF\"local_time\",\"arrivals\"\r\n\"2026-03-02 09:00\",\"7\"\r\n\r\n");

        assertThat(queues.getFirst().arrivals().at(0)).isEqualTo(7);
    }

    @Test
    void hourTheClockSkipsOrRepeatsIsLeftOut() throws IOException {
        Path file = file("""
                local_time,arrivals
                2026-03-29T01:00,1
                2026-03-29T02:00,2
                2026-03-29T03:00,3
                """);

        Series series = ArrivalsFile.read(file, Duration.ofHours(1), ZoneId.of("Europe/Berlin"))
                .getFirst()
                .arrivals();

        assertThat(series.size()).isEqualTo(2);
        assertThat(series.total()).isEqualTo(4);
    }

    @Test
    void hourTheClockRepeatsMayStandTwice() throws IOException {
        Path file = file("""
                local_time,arrivals
                2026-10-25T01:00,1
                2026-10-25T02:00,2
                2026-10-25T02:00,4
                2026-10-25T03:00,8
                """);

        Series series = ArrivalsFile.read(file, Duration.ofHours(1), ZoneId.of("Europe/Berlin"))
                .getFirst()
                .arrivals();

        assertThat(series.size()).isEqualTo(4);
        assertThat(series.total()).isEqualTo(9);
        assertThatThrownBy(() -> ArrivalsFile.read(file, Duration.ofHours(1)))
                .hasMessageContaining("line 4: local_time (2026-10-25T02:00) must not");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "09:00,x    | line 2: arrivals (x) must be a number.",
                "09:00,-1   | line 2: arrivals (-1) must not be negative.",
                "09:00,NaN  | line 2: arrivals (NaN) must be a number.",
                "09:00,1e999| line 2: arrivals (1e999) must not be above 1,000,000.",
                "09:00      | line 2: row (2026-03-02T09:00) must have 2 columns, not 1.",
                "09:00,1,2  | line 2: row (2026-03-02T09:00,1,2) must have 2 columns, not 3.",
                "25:00,1    | line 2: local_time (2026-03-02T25:00) must be a whole minute of the years 1970 to 2199, like 2026-03-02T09:30.",
                "09:00,\"1  | line 2: row (2026-03-02T09:00,\"1) must close its quotes before the comma."
            })
    void malformedRowIsNamed(String row, String message) {
        assertThatThrownBy(() -> read("local_time,arrivals\n2026-03-02T" + row + "\n"))
                .isInstanceOf(MalformedFile.class)
                .hasMessage("%s, %s", folder.resolve("calls.csv"), message);
    }

    @Test
    void sameTimeTwiceInAQueueIsNamedWithBothLines() {
        assertThatThrownBy(
                        () -> read("local_time,arrivals\n2026-03-02T09:00,1\n2026-03-02T09:30,1\n2026-03-02T09:00,1\n"))
                .hasMessageEndingWith(
                        "line 4: local_time (2026-03-02T09:00) must not stand twice for queue all (first on line 2).");
    }

    @Test
    void coarserFileThanTheIntervalIsRefused() {
        assertThatThrownBy(() -> read("local_time,arrivals\n2026-03-02T09:00,1\n2026-03-02T10:00,1\n"))
                .hasMessageEndingWith(
                        "its spacing (60 min) must be the interval asked for (30 min) or a divisor of it");
    }

    @Test
    void timeOffTheSpacingIsNamed() {
        assertThatThrownBy(
                        () -> read(
                                "local_time,arrivals\n2026-03-02T09:00,1\n2026-03-02T09:30,1\n2026-03-02T10:00,1\n2026-03-02T10:07,1\n"))
                .hasMessageEndingWith(
                        "line 5: local_time (2026-03-02T10:07) must be a multiple of the file's spacing (30 min) after midnight.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                       | must not be empty and must begin with a header",
                "local_time,arrivals      | must have at least one row under its header",
                "time,arrivals            | header column (time) must be one of local_time,arrivals[,queue][,handle_seconds].",
                "local_time,queue         | header (local_time,queue) must have the column arrivals."
            })
    void missingContentIsNamed(String header, String message) {
        assertThatThrownBy(() -> read(header)).isInstanceOf(MalformedFile.class).hasMessageEndingWith(message);
    }

    @Test
    void missingFileAndForeignBytesAreRefused() throws IOException {
        Path latin = Files.write(
                folder.resolve("latin.csv"), "local_time,arrivals\nä".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> ArrivalsFile.read(folder.resolve("none.csv"), HALF_HOUR))
                .hasMessageEndingWith("no such file");
        assertThatThrownBy(() -> ArrivalsFile.read(latin, HALF_HOUR)).hasMessageEndingWith("must be UTF-8 text");
    }

    @Test
    void clockChangesAreLeftOutOfLocalCounts() {
        double[] counts = {1, 1, 0, 1, 1};
        Series local = Series.of(ZoneId.of("UTC"), Instant.parse("2020-03-08T00:00:00Z"), Duration.ofHours(1), counts);

        Series left = ClockChanges.leftOut(local, ZoneId.of("America/Los_Angeles"));

        assertThat(left.isObserved(1)).isTrue();
        assertThat(left.isObserved(2)).isFalse();
        assertThat(left.isObserved(3)).isTrue();
    }
}
