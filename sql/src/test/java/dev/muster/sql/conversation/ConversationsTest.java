package dev.muster.sql.conversation;

import static dev.muster.sql.event.Await.all;
import static dev.muster.sql.event.Await.done;
import static dev.muster.sql.event.Await.value;
import static dev.muster.sql.event.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.event.CustomerId;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.EventType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationsTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Interval DAY = new Interval(Instant.parse("2026-03-02T00:00:00Z"), Duration.ofDays(1));
    private static final QueueId SALES = new QueueId("sales");
    private static final AgentId ANA = new AgentId("ana");

    private final Database database = TestDatabase.fresh();
    private final Conversations conversations = new Conversations(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsWrittenIsReadAndReplaced() {
        Conversation open = conversation("c1", 0, ConversationState.ACTIVE, 30L);
        Conversation resolved = conversation("c1", 0, ConversationState.RESOLVED, 30L);

        write(open);
        assertThat(value(conversations.byId(open.id()))).isEqualTo(open);

        write(resolved);
        assertThat(value(conversations.byId(open.id()))).isEqualTo(resolved);
    }

    @Test
    void listsAreFilteredAndPaged() {
        write(
                conversation("a", 0, ConversationState.RESOLVED, 30L),
                conversation("b", 1, ConversationState.ACTIVE, null),
                conversation("c", 2, ConversationState.RESOLVED, 30L));
        ConversationFilter today = ConversationFilter.opened(DAY);

        assertThat(ids(today, Page.first(2))).containsExactly("c", "b");
        assertThat(ids(today, new Page(2, 2))).containsExactly("a");
        assertThat(ids(today.that(ConversationState.ACTIVE), Page.first(9))).containsExactly("b");
        assertThat(ids(today.in(new QueueId("other")), Page.first(9))).isEmpty();
        assertThat(value(conversations.count(today.in(SALES).heldBy(ANA)))).isEqualTo(3);
        assertThat(all(conversations.closedIn(DAY))).hasSize(2);
    }

    @Test
    void transcriptsAreInOrderWithTheirWords() {
        EventLog log = new EventLog(database, InstantSource.system());
        value(log.append(List.of(
                told("c", EventType.MESSAGE_OUT).at("09:02:00").saying("It left yesterday."),
                told("c", EventType.MESSAGE_IN).at("09:01:00").saying("Where is my parcel?"),
                told("c", EventType.OPENED).at("09:00:00").incoming(),
                told("other", EventType.MESSAGE_IN).at("09:00:30").saying("Hello"))));

        List<Line> lines = all(conversations.transcript(new ConversationId("c")));

        assertThat(lines)
                .extracting(line -> line.content().text())
                .containsExactly(null, "Where is my parcel?", "It left yesterday.");
    }

    @Test
    void serviceLevelCountsWhoWasAnsweredWaitsAndGaveUp() {
        write(
                conversation("in-time", 0, ConversationState.RESOLVED, 120L),
                conversation("late", 1, ConversationState.RESOLVED, 121L),
                conversation("overdue", 2, ConversationState.WAITING, null),
                conversation("fresh", 60 * 15 - 1, ConversationState.WAITING, null));

        Map<QueueId, ServiceLevel> levels =
                value(new ServiceLevels(database).of(DAY, _ -> ReplyGoal.USUAL, NINE.plus(Duration.ofHours(15))));

        assertThat(levels).containsOnly(Map.entry(SALES, new ServiceLevel(1, 2, 1, 0)));
    }

    @Test
    void aNewContactAboutTheSameAfterTheCloseIsNotSettledAtTheFirst() {
        write(
                conversation("first", 0, ConversationState.RESOLVED, 30L),
                conversation("meanwhile", 5, ConversationState.RESOLVED, 30L),
                conversation("again", 100, ConversationState.RESOLVED, 30L),
                conversation("open", 101, ConversationState.WAITING, null));

        Map<QueueId, FirstContact> contacts =
                value(new FirstContacts(database).of(DAY, List.of(SALES), NINE.plus(Duration.ofDays(8))));

        assertThat(contacts).containsOnly(Map.entry(SALES, new FirstContact(3, 3, 1)));
    }

    private void write(Conversation... rows) {
        done(new ProjectedConversations(database)
                .replace(Stream.of(rows)
                        .map(row -> new Projected(row, LocalDate.of(2026, 3, 2)))
                        .toList())
                .as(database.transaction()::transactional));
    }

    private List<String> ids(ConversationFilter filter, Page page) {
        return all(conversations.list(filter, page).map(found -> found.id().value()));
    }

    private static Conversation conversation(
            String id, int minute, ConversationState state, @Nullable Long replySeconds) {
        Instant opened = NINE.plus(Duration.ofMinutes(minute));
        Instant reply = replySeconds == null ? null : opened.plusSeconds(replySeconds);
        Instant closed = state.isClosed() ? opened.plusSeconds(600) : null;
        return new Conversation(
                new ConversationId(id),
                state,
                new CustomerId("p-1"),
                "gold",
                new ChannelId("sms"),
                SALES,
                ANA,
                new Milestones(opened, opened, opened, null, null, opened, reply, reply, closed, closed, null),
                new Tally(1, 0, 0, 0, 2, 1, 0, List.of(Duration.ofMillis(1234)), Duration.ofMillis(5678)),
                closed == null ? null : Closing.SILENCE,
                4,
                "refund",
                -0.25);
    }
}
