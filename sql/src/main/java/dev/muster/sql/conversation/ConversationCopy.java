package dev.muster.sql.conversation;

import dev.muster.sql.event.CopyRows;
import io.netty.buffer.ByteBuf;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Conversations in PostgreSQL's binary COPY format, in the order of the columns of [ProjectedConversations].
final class ConversationCopy {

    private static final int COLUMNS = 32;
    private static final int ROW_BYTES = 400;

    private ConversationCopy() {}

    static ByteBuf of(Collection<Projected> conversations) {
        CopyRows rows = new CopyRows(COLUMNS, conversations.size() * ROW_BYTES);
        for (Projected projected : conversations) {
            write(projected.conversation(), rows.row());
            rows.day(projected.logFrom());
        }
        return rows.end();
    }

    private static void write(Conversation conversation, CopyRows row) {
        row.text(conversation.id().value());
        row.text(conversation.state().column());
        row.text(text(conversation.customer())).text(conversation.segment());
        row.text(conversation.channel().value());
        row.text(text(conversation.queue())).text(text(conversation.agent()));
        write(conversation.at(), row);
        row.text(
                conversation.closedBy() == null ? null : conversation.closedBy().column());
        row.instant(conversation.at().abandoned());
        write(conversation.tally(), row);
        row.small(conversation.rating()).text(conversation.intent()).decimal(conversation.sentiment());
    }

    private static void write(Milestones at, CopyRows row) {
        row.instant(at.opened()).instant(at.lastEvent()).instant(at.entered()).instant(at.assigned());
        row.instant(at.unansweredSince()).instant(at.firstCustomer());
        row.instant(at.firstReply()).instant(at.firstHumanReply());
        row.instant(at.firstClosed()).instant(at.lastClosed());
    }

    private static void write(Tally tally, CopyRows row) {
        row.integer(tally.offered()).integer(tally.reopened());
        row.integer(tally.transfers()).integer(tally.escalations());
        row.integer(tally.messagesIn()).integer(tally.messagesAgent()).integer(tally.messagesAutomation());
        row.numbers(tally.responses().stream().mapToLong(Duration::toMillis).toArray());
        row.number(tally.work().toMillis());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
