package dev.muster.console.reports.operation;

import dev.muster.forecasting.QueueId;
import dev.muster.sql.conversation.FirstContact;
import java.time.Duration;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The figures of a queue, or of all queues of a report together.
///
/// @param queue        null for all together
/// @param promise      within which a first reply is promised; null where queues with different promises are together
/// @param firstContact nothing resolved where no conversation could be followed
record QueueReport(
        @Nullable QueueId queue,
        String name,
        @Nullable Duration promise,
        Counts counts,
        Handling handling,
        FirstContact firstContact) {

    /// First-contact resolution; empty while most of what was resolved is too young to tell, since the rest is no fair
    /// part of it.
    OptionalDouble settledAtFirstContact() {
        return firstContact.mature() * 2 < firstContact.resolved() ? OptionalDouble.empty() : firstContact.share();
    }
}
