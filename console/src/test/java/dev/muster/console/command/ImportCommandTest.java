package dev.muster.console.command;

import static dev.muster.sql.event.Await.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.AgentId;
import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.conversation.ConversationState;
import dev.muster.sql.conversation.Conversations;
import dev.muster.sql.event.ConversationId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportCommandTest {

    private static final String CONVERSATIONS = """
            conversation,channel,queue,customer,opened_at,first_reply_at,resolved_at,agent,handling_seconds,rating
            c1,chat,sales,u1,2019-03-04T09:00:00Z,2019-03-04T09:03:00Z,2019-03-04T09:20:00Z,ana,120,5
            c2,chat,sales,u2,2019-03-04T09:05:00Z,2019-03-04T09:06:00Z,2019-03-04T09:30:00Z,ben,600,
            """;

    @TempDir
    private Path folder = Path.of("");

    private final Database database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void conversationsOfYearsAgoShowAtOnceInTheirIntervals() throws IOException {
        Terminal run = run(file("past.csv", CONVERSATIONS));

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("15 events of 2 rows: 15 are stored, 0 were there before; refused rows: 0", "up to date");
        Conversation told = value(new Conversations(database).byId(new ConversationId("c1")));
        assertThat(told.state()).isEqualTo(ConversationState.RESOLVED);
        assertThat(told.firstHumanResponse()).contains(Duration.ofMinutes(3));
        assertThat(told.agent()).isEqualTo(new AgentId("ana"));
        assertThat(told.rating()).isEqualTo(5);
        assertThat(told.tally().work()).isEqualTo(Duration.ofMinutes(2));
        assertThat(number("select sum(offered_first)::bigint from known_volume where queue = 'sales'"
                        + " and starts_at = '2019-03-04T09:00:00Z'"))
                .isEqualTo(2);
        assertThat(number("select sum(work_ms)::bigint from interval_volume")).isEqualTo(720_000);
    }

    @Test
    void aSecondImportIsAllDuplicatesAndChangesNothing() throws IOException {
        Path file = file("past.csv", CONVERSATIONS);
        run(file);
        List<String> before = everything();

        Terminal again = run(file);

        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("0 are stored, 15 were there before");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aDryRunTellsWhatWouldChangeAndStoresNothing() throws IOException {
        Path file = file("past.csv", CONVERSATIONS);

        Terminal dry = run(file, "--dry-run");

        assertThat(dry.exit()).isZero();
        assertThat(dry.out()).contains("15 would be new, 0 are duplicates; refused rows: 0. Nothing is stored.");
        assertThat(number("select count(*) from event_key")).isZero();

        run(file);

        assertThat(run(file, "--dry-run").out()).contains("0 would be new, 15 are duplicates");
    }

    @Test
    void whatFilesShareIsNewOnceInADryRunToo() throws IOException {
        Path file = file("past.csv", CONVERSATIONS);
        Path grown = file("grown.csv", CONVERSATIONS + "c3,chat,sales,u3,2019-03-04T09:10:00Z,,,,,\n");

        Terminal dry = run(file, grown.toString(), "--dry-run");

        assertThat(dry.out().lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains("15 would be new, 0 are duplicates"),
                        second -> assertThat(second).contains("3 would be new, 15 are duplicates"));
        assertThat(run(file, grown.toString()).out())
                .contains("15 are stored, 0 were there before", "3 are stored, 15 were there before");
    }

    @Test
    void oneRefusedRowKeepsEverythingOutAndIsReported() throws IOException {
        Path good = file("good.csv", CONVERSATIONS);
        Path bad = file("bad.csv", CONVERSATIONS.replace(",600,\n", ",600,9\n"));

        Terminal run = run(good, bad.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines())
                .contains(
                        bad + ", line 3: rating (9) must be a whole number from 1 to 5.",
                        "Refused rows: 1; all of them stand in " + bad + ".refused.csv.",
                        "Nothing is stored. With --skip-refused the other rows are.");
        assertThat(folder.resolve("bad.csv.refused.csv")).content().isEqualToNormalizingNewlines("""
                file,line,field,value,rule
                %s,3,rating,9,must be a whole number from 1 to 5
                """.formatted(bad));
        assertThat(folder.resolve("good.csv.refused.csv")).doesNotExist();
        assertThat(number("select count(*) from event_key")).isZero();
    }

    @Test
    void theOthersAreStoredWhereItIsAskedFor() throws IOException {
        Path bad = file("bad.csv", CONVERSATIONS.replace(",600,\n", ",600,9\n"));
        Path report = folder.resolve("wrong.csv");

        Terminal run = run(bad, "--skip-refused", "--refused", report.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("refused rows: 1");
        assertThat(report).content().contains(",3,rating,9,");
        assertThat(number("select count(*) from conversation")).isEqualTo(1);
    }

    @Test
    void onlyTheFirstRefusedRowsAreShown() throws IOException {
        String rows = IntStream.range(0, 50)
                .mapToObj("desk,%d,sold,2024-03-04T09:00:00Z,c"::formatted)
                .collect(Collectors.joining("\n"));
        Path bad = file("bad.csv", "source,id,type,occurred_at,conversation\n" + rows);

        Terminal run = run(bad);

        assertThat(run.err().lines())
                .hasSize(12)
                .contains("Refused rows: 50; all of them stand in " + bad + ".refused.csv.");
        assertThat(Files.readAllLines(folder.resolve("bad.csv.refused.csv"))).hasSize(51);
    }

    @Test
    void eventsOfBothFormsCompressedAndLocalAreOneConversation() throws IOException {
        Path lines = folder.resolve("lines.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(lines))) {
            out.write("""
                    {"source":"a","id":"1","type":"message_in","occurred_at":"2024-10-26T23:30:00Z","conversation":"c"}
                    """.getBytes(StandardCharsets.UTF_8));
        }
        Path table = file("table.csv", """
                source,id,type,occurred_at,conversation,actor_kind,actor
                b,1,message_out,2024-10-27 02:30,c,agent,ana
                """);

        Terminal run = run(lines, table.toString(), "--zone", "Europe/Berlin");

        assertThat(run.exit()).isZero();
        Conversation told = value(new Conversations(database).byId(new ConversationId("c")));
        assertThat(told.at().firstHumanReply()).isEqualTo(Instant.parse("2024-10-27T00:30:00Z"));
        assertThat(told.firstHumanResponse()).contains(Duration.ofHours(1));
    }

    @Test
    void aDryRunOfADirectoryAndOfCountsStoresNothingEither() throws IOException {
        Path directory = file("directory.json", """
                {"calendars": [{"id": "always", "name": "Always"}],
                 "sites": [{"id": "here", "name": "Here", "zone": "Europe/Berlin", "calendar": "always"}],
                 "channels": [{"id": "chat", "name": "Chat"}],
                 "skills": [{"id": "talk", "name": "Talk"}],
                 "queues": [{"id": "sales", "name": "Sales", "site": "here", "channel": "chat", "skills": ["talk"]}]}
                """);
        Path counts = file("counts.csv", """
                local_time,arrivals,queue
                2026-03-02T09:00,12,sales
                """);

        assertThat(run(directory, "--dry-run").out()).contains("would be in the directory");
        assertThat(number("select count(*) from queue")).isZero();

        run(directory);

        assertThat(run(counts, "--dry-run").out()).contains("12 conversations", "would be stored");
        assertThat(number("select count(*) from interval_volume")).isZero();
    }

    @Test
    void theReportMustNotTakeTheFilesPlace() throws IOException {
        Path file = file("past.csv", CONVERSATIONS);

        Terminal run = run(file, "--refused", file.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("must be another file");
        assertThat(file).content().isEqualTo(CONVERSATIONS);
    }

    @Test
    void theServerWorksOffWhatItsDatabaseIsGiven() throws IOException {
        Path file = file("past.csv", CONVERSATIONS);

        Terminal run = Terminal.run(new ImportCommand((_, _) -> TestDatabase.again(database), false), file.toString());

        assertThat(run.out()).contains("The server works them into conversations");
        assertThat(number("select count(*) from event")).isEqualTo(15);
        assertThat(number("select count(*) from conversation")).isZero();
    }

    @Test
    void whatAFileHoldsMayBeSaid() throws IOException {
        Path file = file("past.txt", "Ticket;Created at;Colour\n4711;2019-03-04 09:00;red\n");

        Terminal run = run(
                file,
                "--as=conversations",
                "--zone=UTC",
                "--column=Ticket=conversation",
                "--column=Created at=opened_at",
                "--ignore-other-columns",
                "--source=desk");

        assertThat(run.exit()).isZero();
        assertThat(number("select count(*) from event where source = 'desk' and conversation = '4711'"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none.csv  | none.csv: there must be a file of that name.",
                "sub       | sub: must be a file, not a folder.",
                "empty.csv | empty.csv: must not be empty.",
                "bare.csv  | bare.csv: must have at least one row under its header.",
                "notes.txt | notes.txt: must be a directory (a JSON object), interval counts",
                "image.csv | image.csv: must be UTF-8 text.",
                "typo.csv  | typo.csv, line 1: column (colour) must be one of conversation, opened_at,"
            })
    void aFileThatIsNoneTakesOneLine(String name, String said) throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        file("empty.csv", "");
        file("bare.csv", "conversation,opened_at\n");
        file("notes.txt", "hello\n");
        file("typo.csv", "conversation,opened_at,colour\n");
        Files.write(folder.resolve("image.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});

        Terminal run = run(folder.resolve(name));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith(folder.resolve(name) + "")
                .contains(said);
        assertThat(number("select count(*) from event_key")).isZero();
    }

    private Terminal run(Path file, String... more) {
        return Terminal.run(
                new ImportCommand((_, _) -> TestDatabase.again(database), true),
                Stream.concat(Stream.of(file.toString()), Stream.of(more)).toArray(String[]::new));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<String> everything() {
        return Stream.of("event", "event_key", "content", "conversation", "interval_volume")
                .flatMap(table -> value(database.client()
                                .sql("select row_to_json(t)::text from %s t order by 1".formatted(table))
                                .mapValue(String.class)
                                .all()
                                .collectList())
                        .stream())
                .toList();
    }

    private long number(String sql) {
        return value(database.client().sql(sql).mapValue(Long.class).one());
    }
}
