package dev.muster.sql.conversation;

import dev.muster.sql.Columns;
import dev.muster.sql.Database;
import dev.muster.sql.Staging;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.event.Position;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The table `conversation` as those see it who write it: the projector, and who freezes or rebuilds what it
/// wrote.
public final class ProjectedConversations {

    private static final String COLUMNS = """
            state, customer, segment, channel, queue, agent, opened_at, last_event_at, entered_at, assigned_at, \
            unanswered_since, first_customer_at, first_reply_at, first_human_reply_at, first_closed_at, \
            last_closed_at, closed_by, abandoned_at, offered, reopened, transfers, escalations, messages_in, \
            messages_agent, messages_automation, response_ms, work_ms, rating, intent, sentiment, log_from""";

    /// Writes rows of a table of the same shape, to be named in it, in place of what was there. What a row
    /// rests on besides the log stays.
    public static final String REPLACE_FROM =
            """
            insert into conversation (id, %s) select id, %s from %%s
            on conflict (id) do update set (%s) = (%s)
            """.formatted(COLUMNS, COLUMNS, COLUMNS, COLUMNS.replaceAll("(\\w+)", "excluded.$1"));

    private static final Staging REPLACE = new Staging(
            "create temporary table if not exists conversation_new (like conversation) on commit delete rows",
            "copy conversation_new (id, %s) from stdin with (format binary)".formatted(COLUMNS),
            REPLACE_FROM.formatted("conversation_new"));

    private static final String CUSTOMERS = """
            insert into customer (id, segment)
            select new.id, max(new.segment)
            from unnest(:ids, :segments) as new (id, segment) left join customer using (id)
            where customer.id is null or (new.segment <> '-' and customer.segment <> new.segment)
            group by new.id
            on conflict (id) do update set segment = excluded.segment where excluded.segment <> '-'""";

    private static final String ORIGINS =
            "select id, log_from, base is not null as based from conversation where id = any(:ids)";

    private static final String BASES = """
            select base.*, c.base_xid::text as upto_xid, c.base_number as upto_number, c.base_day as upto_day
            from conversation as c, jsonb_populate_record(null::conversation, c.base) as base
            where c.id = any(:ids)""";

    private static final String RESTING_ON = """
            select id from conversation where log_from <= :day order by id limit :most""";

    private static final String FREEZE = """
            update conversation as c
            set base = to_jsonb(c) - array['base', 'base_xid', 'base_number', 'base_day', 'log_from'],
                base_xid = :transaction::text::xid8, base_number = :number, base_day = :day, log_from = null
            where id = any(:ids)""";

    private record Row(ConversationId id, @Nullable LocalDate logFrom, boolean based) {}

    private final DatabaseClient client;

    public ProjectedConversations(Database database) {
        client = database.client();
    }

    /// Writes rows in place of what was there. Idempotent; the projector's alone.
    public Mono<Void> replace(Collection<Projected> conversations) {
        return REPLACE.write(client, ConversationCopy.of(conversations));
    }

    /// Makes the customers of some conversations known, with the segment that is told of them. Idempotent.
    public Mono<Void> knowCustomers(Collection<Conversation> conversations) {
        List<Conversation> named = conversations.stream()
                .filter(conversation -> conversation.customer() != null)
                .toList();
        return named.isEmpty()
                ? Mono.empty()
                : client.sql(CUSTOMERS)
                        .bind(
                                "ids",
                                named.stream()
                                        .map(conversation -> String.valueOf(conversation.customer()))
                                        .toArray(String[]::new))
                        .bind(
                                "segments",
                                named.stream()
                                        .map(conversation -> Objects.requireNonNullElse(conversation.segment(), "-"))
                                        .toArray(String[]::new))
                        .then();
    }

    /// From what the rows of some conversations are folded; those without a row are left out.
    public Mono<List<Origin>> origins(Collection<ConversationId> ids) {
        return client.sql(ORIGINS)
                .bind("ids", texts(ids))
                .map(Columns.to(row ->
                        new Row(new ConversationId(row.text("id")), row.dayOrNull("log_from"), row.flag("based"))))
                .all()
                .collectList()
                .flatMap(rows -> bases(
                                rows.stream().filter(Row::based).map(Row::id).toList())
                        .map(bases -> rows.stream()
                                .map(row -> new Origin(row.id, row.logFrom, bases.get(row.id)))
                                .toList()));
    }

    /// Some of the conversations of which an event lies in the log up to a day.
    public Flux<ConversationId> restingOn(LocalDate day, int most) {
        return client.sql(RESTING_ON)
                .bind("day", day)
                .bind("most", most)
                .map(Columns.to(row -> new ConversationId(row.text("id"))))
                .all();
    }

    /// Makes the rows of some conversations as they are the ground on which what comes later is told. The log
    /// before is not needed any more.
    ///
    /// @param upTo the position up to which the rows hold everything
    public Mono<Void> freeze(Collection<ConversationId> ids, Position upTo) {
        return client.sql(FREEZE)
                .bind("ids", texts(ids))
                .bind("transaction", Long.toString(upTo.transaction()))
                .bind("number", upTo.number())
                .bind("day", upTo.day())
                .then();
    }

    private Mono<Map<ConversationId, Base>> bases(Collection<ConversationId> ids) {
        return ids.isEmpty()
                ? Mono.just(Map.of())
                : client.sql(BASES)
                        .bind("ids", texts(ids))
                        .map((row, _) -> {
                            Columns columns = Columns.of(row);
                            return new Base(
                                    ConversationRows.conversation(row),
                                    new Position(
                                            Long.parseUnsignedLong(columns.text("upto_xid")),
                                            columns.number("upto_number"),
                                            columns.day("upto_day")));
                        })
                        .all()
                        .collectMap(base -> base.conversation().id());
    }

    private static String[] texts(Collection<ConversationId> ids) {
        return ids.stream().map(ConversationId::value).toArray(String[]::new);
    }
}
