package dev.muster.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import dev.muster.ingest.projection.ConversationFold;
import dev.muster.sql.conversation.Closing;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.conversation.ConversationState;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.Incoming;
import dev.muster.sql.volume.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationTableTest {

    private static final String HEADER =
            "conversation,channel,queue,customer,opened_at,assigned_at,first_reply_at,first_reply_by,"
                    + "resolved_at,resolved_by,abandoned_at,agent,transfers,handling_seconds,rating,intent,segment\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aRowFoldsToItsConversation() throws IOException {
        Conversation told = fold("c1,chat,sales,u1,2024-03-04T09:00:00Z,2024-03-04T09:01:00Z,2024-03-04T09:03:30Z,,"
                + "2024-03-04T09:20:00Z,,,ana,2,,4,refund,gold");

        assertThat(told.state()).isEqualTo(ConversationState.RESOLVED);
        assertThat(told.firstHumanResponse()).contains(Duration.ofSeconds(210));
        assertThat(told.resolution()).contains(Duration.ofMinutes(20));
        assertThat(told.agent()).isEqualTo(new AgentId("ana"));
        assertThat(told.queue()).isEqualTo(new QueueId("sales"));
        assertThat(told.channel()).isEqualTo(new ChannelId("chat"));
        assertThat(told.closedBy()).isEqualTo(Closing.AGENT);
        assertThat(told.rating()).isEqualTo(4);
        assertThat(told.intent()).isEqualTo("refund");
        assertThat(told.segment()).isEqualTo("gold");
        assertThat(told.tally().transfers()).isEqualTo(2);
        assertThat(told.tally().offered()).isEqualTo(1);
        assertThat(told.tally().work()).isEqualTo(Duration.ofSeconds(150));
    }

    @ParameterizedTest
    @CsvSource({
        // handling that fits before the reply; that is longer than the wait; than ten minutes; without a reply
        "2024-03-04T09:03:30Z, 2024-03-04T09:20:00Z, 120",
        "2024-03-04T09:03:30Z, 2024-03-04T09:20:00Z, 600",
        "2024-03-04T09:40:00Z, 2024-03-04T10:20:00Z, 1800",
        ",                     2024-03-04T09:20:00Z, 300",
        "2024-03-04T09:03:30Z, ,                     420"
    })
    void reportedHandlingTimeIsTheWork(String replied, String resolved, long seconds) throws IOException {
        Conversation told = fold("c1,chat,sales,,2024-03-04T09:00:00Z,,%s,,%s,,,ana,,%d,,,"
                .formatted(replied == null ? "" : replied, resolved == null ? "" : resolved, seconds));

        assertThat(told.tally().work()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(told.agent()).isEqualTo(new AgentId("ana"));
    }

    @Test
    void whatAutomationSettlesAloneIsVolumeAndNeverOffered() throws IOException {
        List<Event> events =
                events("c1,chat,sales,,2024-03-04T09:00:00Z,,2024-03-04T09:00:05Z,automation,2024-03-04T09:05:00Z,"
                        + "automation,,,,,,,");

        assertThat(ConversationFold.fold(events).volumes().values())
                .containsExactly(new Volume(1, 0, 0, 0, 0, 0, Duration.ZERO));
    }

    @Test
    void whoGaveUpBeforeAReplyIsAbandoned() throws IOException {
        Conversation told = fold("c1,chat,sales,,2024-03-04T09:00:00Z,,,,,,2024-03-04T09:05:00Z,,,,,,");

        assertThat(told.state()).isEqualTo(ConversationState.ABANDONED);
        assertThat(told.at().abandoned()).isEqualTo(Instant.parse("2024-03-04T09:05:00Z"));
    }

    @Test
    void aRowThatHasGrownGivesWhatWasMissing() throws IOException {
        List<Event> open = events("c1,chat,sales,,2024-03-04T09:00:00Z,,2024-03-04T09:03:00Z,,,,,ana,,,,,");

        List<Event> closed =
                events("c1,chat,sales,,2024-03-04T09:00:00Z,,2024-03-04T09:03:00Z,,2024-03-04T09:30:00Z,,,ana,,,5,,");

        assertThat(closed).containsAll(open).hasSize(open.size() + 2);
        assertThat(closed).extracting(event -> event.key().id()).contains("c1/60-resolved", "c1/70-rated");
    }

    @Test
    void theRowIsKeptOnceWithItsFirstEvent() throws IOException {
        List<Incoming> read =
                file("c1,chat,sales,,2024-03-04T09:00:00Z,,,,,,,,,,,,").incoming(HistoryReading.AS_IT_STANDS);

        assertThat(read)
                .extracting(incoming -> incoming.content().body())
                .containsOnlyOnce(
                        "{\"conversation\":\"c1\",\"channel\":\"chat\",\"queue\":\"sales\",\"opened_at\":\"2024-03-04T09:00:00Z\"}");
    }

    @Test
    void aTimeInTheRepeatedHourFollowsWhatItMustFollow() throws IOException {
        PastFile file = file("c1,chat,sales,,2024-10-27 02:50,,2024-10-27 02:10,,2024-10-27 02:20,,,ana,,,,,");

        Conversation told = ConversationFold.fold(file.incoming(PastFile.in("Europe/Berlin")).stream()
                        .map(Incoming::event)
                        .toList())
                .conversation();

        assertThat(told.firstHumanResponse()).contains(Duration.ofMinutes(20));
        assertThat(told.resolution()).contains(Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",chat,,,2024-03-04T09:00:00Z,,,,,,,,,,,,    | line 2: conversation is required.",
                "c,chat,,,,,,,,,,,,,,,                       | line 2: opened_at is required.",
                "c,chat,,,1999-03-04T09:00:00Z,,,,,,,,,,,,   | line 2: opened_at (1999-03-04T09:00:00Z) must be from 2000 on",
                "c,chat,,,2024-03-04T09:00:00Z,,2024-03-04T08:00:00Z,,,,,,,,,, | line 2: first_reply_at (2024-03-04T08:00:00Z) must not be before opened_at (2024-03-04T09:00:00Z).",
                "c,chat,,,2024-03-04T09:00:00Z,,,,2024-03-04T10:00:00Z,boss,,,,,,, | line 2: resolved_by (boss) must be one of customer, agent,",
                "c,chat,,,2024-03-04T09:00:00Z,,,,,,,two words,,,,, | line 2: agent (two words) must be 1 to 80 letters",
                "c,a b,,,2024-03-04T09:00:00Z,,,,,,,,,,,,    | line 2: channel (a b) must be 1 to 80 letters",
                "c,chat,,,2024-03-04T09:00:00Z,,,,,,,,,,6,,  | line 2: rating (6) must be a whole number from 1 to 5.",
                "c,chat,,,2024-03-04T09:00:00Z,,,,,,,,-1,,,, | line 2: transfers (-1) must be a whole number from 0 to 20.",
                "c,chat,,,2024-03-04T09:00:00Z,,,,,,,,,1.5,,,| line 2: handling_seconds (1.5) must be a whole number",
                "c,chat,,,2024-03-04T09:00:00Z,,,,2024-03-04T10:00:00Z,,2024-03-04T10:00:00Z,,,,,, | line 2: abandoned_at (2024-03-04T10:00:00Z) must be empty where resolved_at is given."
            })
    void aWrongCellIsNamedByItsColumn(String row, String message) throws IOException {
        assertThat(file(row).refused()).singleElement().asString().startsWith(message);
    }

    private Conversation fold(String row) throws IOException {
        return ConversationFold.fold(events(row)).conversation();
    }

    private List<Event> events(String row) throws IOException {
        assertThat(file(row).refused()).isEmpty();
        return file(row).events();
    }

    private PastFile file(String row) throws IOException {
        return PastFile.of(folder, "c.csv", HEADER + row + "\n");
    }
}
