package dev.muster.sql.conversation;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.Columns;
import dev.muster.sql.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// First-contact resolution of queues over a period, from the table `conversation`.
///
/// A new contact is a conversation of the same customer with the same intent, opened within seven days after the first
/// close. Conversations without customer or intent cannot be followed and are not counted. New contacts are found by
/// one join, not by a look for each conversation, which would take minutes for a week of a busy operation.
public final class FirstContacts {

    private static final String BY_QUEUE = """
            with this as (
                select *, first_closed_at + interval '7 days' <= :now as mature from conversation
                where opened_at >= :from and opened_at < :to and state = 'resolved' and first_closed_at is not null
                  and customer is not null and intent is not null and coalesce(queue, '-') = any(:queues)),
            again as (
                select distinct this.id from this
                join conversation as later on later.customer = this.customer and later.intent = this.intent
                where later.id <> this.id and later.opened_at > this.first_closed_at
                  and later.opened_at <= this.first_closed_at + interval '7 days')
            select coalesce(this.queue, '-') as queue, count(*) as resolved,
                count(*) filter (where mature) as mature,
                count(*) filter (where mature and transfers = 0 and escalations = 0 and reopened = 0
                    and again.id is null) as settled
            from this left join again on again.id = this.id
            group by 1""";

    private final DatabaseClient client;

    public FirstContacts(Database database) {
        client = database.client();
    }

    /// By queue, of the conversations opened in a period that are resolved now.
    ///
    /// @param now up to when new contacts are known
    public Mono<Map<QueueId, FirstContact>> of(Interval period, Collection<QueueId> queues, Instant now) {
        return client.sql(BY_QUEUE)
                .bind("from", period.start())
                .bind("to", period.end())
                .bind("queues", queues.stream().map(QueueId::value).toArray(String[]::new))
                .bind("now", now)
                .map(Columns.to(row -> Map.entry(
                        new QueueId(row.text("queue")),
                        new FirstContact(row.number("resolved"), row.number("mature"), row.number("settled")))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
