package dev.muster.console.reports.operation;

import dev.muster.console.reports.workbook.Book;
import dev.muster.console.reports.workbook.Column;
import dev.muster.console.reports.workbook.Look;
import dev.muster.console.reports.workbook.StreamedTable;
import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.conversation.Milestones;
import dev.muster.sql.conversation.Tally;
import dev.muster.sql.directory.Channel;
import dev.muster.sql.directory.Person;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// A row a conversation: what the other sheets are folded from.
record ConversationsSheet(OperationReport report, ReportScope scope, SheetWords words) {

    private static final int TOLD_EVERY = 500;

    private static final List<Column> COLUMNS = List.of(
            new Column("Conversation", Look.TEXT, 26),
            new Column("Opened", Look.DATE_TIME, 21),
            new Column("Closed", Look.DATE_TIME, 21),
            new Column("State", Look.TEXT, 11),
            new Column("Closed by", Look.TEXT, 11),
            new Column("Channel", Look.TEXT, 14),
            new Column("Queue", Look.TEXT, 24),
            new Column("Agent", Look.TEXT, 24),
            new Column("Customer segment", Look.TEXT, 12),
            new Column("Intent", Look.TEXT, 22),
            new Column("Sentiment, −1 to 1", Look.MEASURE, 11),
            new Column("First response", Look.DURATION, 11),
            new Column("By a person", Look.DURATION, 11),
            new Column("Resolution", Look.DURATION, 12),
            new Column("Work", Look.DURATION, 11),
            new Column("Entries", Look.COUNT, 9),
            new Column("Transfers", Look.COUNT, 11),
            new Column("Escalations", Look.COUNT, 12),
            new Column("Reopened", Look.COUNT, 11),
            new Column("Messages in", Look.COUNT, 11),
            new Column("By people", Look.COUNT, 10),
            new Column("By automation", Look.COUNT, 12),
            new Column("Rating, 1 to 5", Look.COUNT, 9));

    void add(Book book, Iterable<Conversation> conversations, IntConsumer progress) {
        StreamedTable table = book.streamed(
                "Conversations",
                "Conversations opened in the period",
                words.note(
                        "Times of day are local to the site (%s), lengths are h:mm:ss. Customers and texts are left out."
                                .formatted(words.zone().getId())),
                COLUMNS);
        for (Conversation conversation : conversations) {
            if (table.size() == StreamedTable.MOST_ROWS) {
                break;
            }
            row(table, conversation);
            if (table.size() % TOLD_EVERY == 0) {
                progress.accept(table.size());
            }
        }
        progress.accept(table.size());
        table.finish();
    }

    private void row(StreamedTable table, Conversation conversation) {
        Milestones at = conversation.at();
        Tally tally = conversation.tally();
        table.row(
                conversation.id().value(),
                words.local(at.opened()),
                words.local(at.lastClosed()),
                lower(conversation.state()),
                conversation.closedBy() == null ? null : lower(conversation.closedBy()),
                channel(conversation),
                queue(conversation.queue()),
                agent(conversation.agent()),
                conversation.segment(),
                conversation.intent(),
                conversation.sentiment(),
                conversation.firstResponse().orElse(null),
                conversation.firstHumanResponse().orElse(null),
                conversation.resolution().orElse(null),
                tally.work(),
                tally.offered(),
                tally.transfers(),
                tally.escalations(),
                tally.reopened(),
                tally.messagesIn(),
                tally.messagesAgent(),
                tally.messagesAutomation(),
                conversation.rating());
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private String channel(Conversation conversation) {
        return scope.directory()
                .channel(conversation.channel())
                .map(Channel::name)
                .orElse(conversation.channel().value());
    }

    private @Nullable String queue(@Nullable QueueId id) {
        return id == null ? null : scope.name(id);
    }

    private @Nullable String agent(@Nullable AgentId id) {
        return id == null
                ? null
                : scope.directory().person(id).map(Person::name).orElse(id.value());
    }
}
