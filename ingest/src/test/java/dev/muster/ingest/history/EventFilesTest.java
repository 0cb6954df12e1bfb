package dev.muster.ingest.history;

import static dev.muster.sql.event.Await.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.ingest.webhook.EventJson;
import dev.muster.sql.event.Content;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFilesTest {

    private static final String LINE = """
            {"source":"desk","id":"%s","type":"opened","occurred_at":"2024-03-04T09:00:00Z","conversation":"c"}""";
    private static final String HEADER = "source,id,type,occurred_at,conversation,actor_kind,actor,queue,text,"
            + "attributes.label,attributes.confidence,attributes.corrected,attributes.rating\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void linesAreReadWithAMarkInFrontCarriageReturnsAndEmptyLines() throws IOException {
        PastFile file =
                PastFile.of(folder, "e.ndjson", "\uFEFF" + LINE.formatted("1") + "\r\n\r\n" + LINE.formatted("2"));

        assertThat(file.events()).extracting(event -> event.key().id()).containsExactly("1", "2");
    }

    @Test
    void whatWasReceivedIsKeptWithTheWords() throws IOException {
        PastFile file = PastFile.of(folder, "e.ndjson", LINE.formatted("1"));

        assertThat(file.incoming(HistoryReading.AS_IT_STANDS))
                .extracting(incoming -> incoming.content().body())
                .containsExactly(LINE.formatted("1"));
    }

    @Test
    void aRefusedLineIsNamedByNumberFieldValueAndRule() throws IOException {
        PastFile file = PastFile.of(
                folder,
                "e.ndjson",
                String.join(
                        "\n",
                        LINE.formatted("1"),
                        LINE.formatted("2").replace("2024-03-04T09:00:00Z", "yesterday"),
                        LINE.formatted("3").replace("opened", "sold"),
                        LINE.formatted("4").replace("\"c\"", "7"),
                        "{\"source\":",
                        LINE.formatted("6")));

        assertThat(file.refused())
                .hasSize(4)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("line 2: occurred_at (yesterday) must be a time"),
                        line -> assertThat(line).startsWith("line 3: type (sold) must be one of opened,"),
                        line -> assertThat(line).isEqualTo("line 4: conversation (7) must be a text."),
                        line -> assertThat(line).startsWith("line 5: row ({\"source\":) must be valid JSON"));
        assertThat(file.events()).hasSize(2);
    }

    @Test
    void aLineThatIsTooLongOrNoTextIsRefusedAndTheNextIsRead() throws IOException {
        byte[] start = ("x".repeat(EventJson.LONGEST_LINE + 9) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] rest = ("{\"a\": \"?\"}\n" + LINE.formatted("3")).getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + rest.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(rest, 0, all, start.length, rest.length);
        all[start.length + 7] = (byte) 0xC3;

        PastFile file = PastFile.of(folder, "e.ndjson", all);
        List<HistoryGroup> groups = all(new HistoryFile(file.path(), HistoryKind.EVENT_LINES)
                .read(HistoryReading.AS_IT_STANDS, PastFile.CLOCK));

        assertThat(groups.getFirst().refused())
                .extracting(RefusedRow::toString)
                .containsExactly(
                        "line 1: row must be a line of at most 262144 bytes.", "line 2: row must be valid UTF-8.");
        assertThat(groups.getFirst().events()).hasSize(1);
    }

    @Test
    void theLongestLineIsReadThoughItCrossesWhatIsReadAtATime() throws IOException {
        String text = "y".repeat(19_000);
        String line = LINE.formatted("1").replace("}", ",\"content\":{\"text\":\"" + text + "\"}}");
        PastFile file = PastFile.of(folder, "e.ndjson", (line + "\n").repeat(20));

        assertThat(file.incoming(HistoryReading.AS_IT_STANDS))
                .hasSize(20)
                .allSatisfy(incoming -> assertThat(incoming.content().text()).isEqualTo(text));
    }

    @Test
    void cellsBecomeTheFieldsOfAnEvent() throws IOException {
        PastFile file = PastFile.of(
                folder,
                "e.csv",
                HEADER
                        + "desk,1,message_in,2024-03-04T09:00:00+01:00,c,,,,\"Hello, \"\"you\"\"\n there\",,,,\n"
                        + "desk,2,intent,2024-03-04 09:00:00Z,c,,,,,007,0.5,true,\n"
                        + "desk,3,rated,2024-03-04T09:00Z,c,customer,,,,,,,5\n");

        List<Incoming> read = file.incoming(HistoryReading.AS_IT_STANDS);

        assertThat(read.get(0).event().occurredAt()).isEqualTo(Instant.parse("2024-03-04T08:00:00Z"));
        assertThat(read.get(0).content().text()).isEqualTo("Hello, \"you\"\n there");
        assertThat(read.get(0).event().queue()).isNull();
        assertThat(read.get(1).event().attributes().values())
                .isEqualTo(Map.of("label", "007", "confidence", 0.5, "corrected", true));
        assertThat(read.get(2).event().attributes().values()).isEqualTo(Map.of("rating", 5L));
    }

    @Test
    void columnsMayStandInAnyOrderWithSemicolonsAndAMark() throws IOException {
        PastFile file = PastFile.of(
                folder,
                "e.csv",
                "\uFEFFtype;occurred_at;\"id\";source;conversation\r\nopened;2024-03-04T09:00:00Z;1;desk;c\r\n");

        assertThat(file.events()).extracting(Event::type).containsExactly(EventType.OPENED);
    }

    @Test
    void linesInsideQuotesCount() throws IOException {
        PastFile file = PastFile.of(
                folder,
                "e.csv",
                HEADER
                        + "desk,1,message_in,2024-03-04T09:00:00Z,c,,,,\"one\ntwo\n\nthree\",,,,\n"
                        + "\n"
                        + "desk,2,message_in,soon,c,,,,,,,,\n"
                        + "desk,3,rated,2024-03-04T09:00:00Z,c,,,,,,,,nine\n"
                        + "desk,4,rated\n");

        assertThat(file.refused())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("line 7: occurred_at (soon) must be a time"),
                        line -> assertThat(line)
                                .isEqualTo("line 8: attributes.rating (nine) must be a whole number from 1 to 5."),
                        line -> assertThat(line).isEqualTo("line 9: row (desk,4,rated) must have 13 columns, not 3."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source,id,type,occurred_at,colour | line 1: column (colour) must be one of source, id, type,",
                "source,id,occurred_at             | line 1: the header must have the column type.",
                "source,id,type,occurred_at,id     | line 1: column (id) must not stand twice."
            })
    void aWrongHeaderRefusesTheFile(String header, String message) throws IOException {
        PastFile file = PastFile.of(folder, "e.csv", header + "\n");

        assertThatThrownBy(file::events).isInstanceOf(UnreadableHistory.class).hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"never closed     | line 2: a quote that is opened in this row must be closed.",
                "\"closed\" too soon| line 2: row must close its quotes before the next field."
            })
    void wrongQuotesRefuseTheFileByTheLineTheyBeginOn(String cell, String message) throws IOException {
        PastFile file = PastFile.of(
                folder,
                "e.csv",
                "source,id,type,occurred_at,conversation,text\n"
                        + "desk,1,message_in,2024-03-04T09:00:00Z,c," + cell + "\n"
                        + "desk,2,message_in,2024-03-04T09:00:00Z,c,good\n");

        assertThatThrownBy(file::events).isInstanceOf(UnreadableHistory.class).hasMessage(message);
    }

    @Test
    void headingsOfOthersAreNamedOrPassedOver() throws IOException {
        PastFile file = PastFile.of(
                folder,
                "e.csv",
                "system,Ticket,type,Created at,conversation,colour\ndesk,1,opened,2024-03-04T09:00:00Z,c,red\n");
        HistoryReading reading = new HistoryReading(
                null,
                HistoryReading.SOURCE,
                Map.of("system", "source", "Ticket", "id", "Created at", "occurred_at"),
                true);

        assertThat(file.incoming(reading)).hasSize(1);
    }

    @Test
    void localTimesNeedAZone() throws IOException {
        PastFile file = PastFile.of(
                folder, "e.csv", "source,id,type,occurred_at,conversation\ndesk,1,opened,2024-07-04 09:00:00,c\n");

        assertThat(file.refused()).singleElement().asString().contains("must have its offset", "--zone");
        assertThat(file.incoming(PastFile.in("Europe/Berlin")))
                .extracting(incoming -> incoming.event().occurredAt())
                .containsExactly(Instant.parse("2024-07-04T07:00:00Z"));
    }

    @Test
    void anHourTheClockSkipsIsRefusedAndOneItRepeatsIsTheFirst() throws IOException {
        PastFile file = PastFile.of(folder, "e.csv", """
                source,id,type,occurred_at,conversation
                desk,1,opened,2024-03-31T02:30,c
                desk,2,opened,2024-10-27T02:30,c
                """);

        assertThat(file.refused(PastFile.in("Europe/Berlin")))
                .containsExactly("line 2: occurred_at (2024-03-31T02:30) must be a time that the clock of Europe/Berlin"
                        + " does not skip.");
        assertThat(file.incoming(PastFile.in("Europe/Berlin")))
                .extracting(incoming -> incoming.event().occurredAt())
                .containsExactly(Instant.parse("2024-10-27T00:30:00Z"));
    }

    @Test
    void aCompressedFileIsReadAsWhatItHolds() throws IOException {
        PastFile lines = PastFile.of(folder, "e.ndjson.gz", PastFile.compressed(LINE.formatted("1")));
        PastFile broken = PastFile.of(folder, "b.ndjson.gz", LINE.formatted("1"));

        assertThat(lines.events()).hasSize(1);
        assertThatThrownBy(() -> HistoryFile.beginning(broken.path())).hasMessageContaining("gzip");
    }

    @Test
    void rowsComeInGroupsOfAFewThousand() throws IOException {
        String rows = IntStream.range(0, 9_000)
                .mapToObj(i -> LINE.formatted(Integer.toString(i)))
                .collect(Collectors.joining("\n"));
        PastFile file = PastFile.of(folder, "e.ndjson", rows);

        List<HistoryGroup> groups = file.groups(HistoryReading.AS_IT_STANDS);

        assertThat(groups).extracting(HistoryGroup::rows).containsExactly(4_000L, 4_000L, 1_000L);
        assertThat(groups.getLast().bytes()).isEqualTo(rows.length());
    }

    @Test
    void theBodyOfARowIsItsCells() throws IOException {
        PastFile file = PastFile.of(
                folder, "e.csv", "source,id,type,occurred_at,conversation\ndesk,1,opened,2024-07-04T09:00:00Z,c\n");

        assertThat(file.incoming(HistoryReading.AS_IT_STANDS))
                .extracting(Incoming::content)
                .extracting(Content::body)
                .containsExactly(
                        "{\"source\":\"desk\",\"id\":\"1\",\"type\":\"opened\",\"occurred_at\":\"2024-07-04T09:00:00Z\",\"conversation\":\"c\"}");
    }

    @Test
    void whatIsNoFileOfTextIsRefused() throws IOException {
        Path empty = PastFile.of(folder, "empty.csv", "\n").path();
        Path binary = PastFile.of(folder, "picture.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0})
                .path();

        assertThatThrownBy(() -> HistoryFile.beginning(folder.resolve("none.csv")))
                .hasMessage("there must be a file of that name.");
        assertThatThrownBy(() -> HistoryFile.beginning(folder)).hasMessage("must be a file, not a folder.");
        assertThatThrownBy(() -> HistoryFile.beginning(empty)).hasMessage("must not be empty.");
        assertThatThrownBy(() -> HistoryFile.beginning(binary)).hasMessage("must be UTF-8 text.");
    }
}
