package dev.muster.sql.rebuild;

import dev.muster.sql.Columns;
import dev.muster.sql.Database;
import dev.muster.sql.conversation.ProjectedConversations;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.event.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The schema [#SCHEMA]: projections while they are rebuilt. It is made anew each time and gone in the end;
/// what an earlier attempt has left counts for nothing.
public final class RebuildTables {

    public static final String SCHEMA = "rebuilding";

    private static final List<String> PREPARE = List.of(
            "drop schema if exists rebuilding cascade",
            "create schema rebuilding",
            "create unlogged table rebuilding.conversation (like conversation including all)",
            "create unlogged table rebuilding.interval_volume (like interval_volume including all)",
            "create unlogged table rebuilding.active_part (like active_part including all)",
            "create unlogged table rebuilding.agent_work (like agent_work including all)",
            "create unlogged table rebuilding.agent_state (like agent_state including all)",
            "create unlogged table rebuilding.told (conversation text, first date, primary key (first, conversation))");

    private static final String TOLD = """
            insert into rebuilding.told (conversation, first)
            select conversation, min(received_on) from event
            where conversation is not null and (xid, number) <= (:transaction::text::xid8, :number)
            group by conversation
            having max(occurred_at) >= :from or conversation in (
                select id from conversation where base is not null and log_from is not null and last_event_at >= :from)""";

    private static final String NEXT = """
            select conversation, first from rebuilding.told
            where (first, conversation) > (:first, :conversation)
            order by first, conversation limit :most""";

    private static final String FROZEN_PARTS = """
            insert into rebuilding.active_part select * from active_part where frozen and starts_at >= :from""";

    private static final String STATES = """
            insert into rebuilding.agent_state (agent, since, source, id, state, reason, received_on)
            select actor, occurred_at, source, id, type, attributes ->> 'reason', received_on from event
            where conversation is null and (xid, number) <= (:transaction::text::xid8, :number) and occurred_at >= :from
            union
            select agent, since, source, id, state, reason, received_on from agent_state
            where since >= :from and received_on < (
                select coalesce(min(day), 'infinity') from log_day where table_name = 'event' and not detached)""";

    // Each as it is now and as it is to be; a conversation by what is projected of it.
    private static final String DIFFERENCES = """
            with conversations as (
                select c.id, to_jsonb(c) - array['base', 'base_xid', 'base_number', 'base_day'] as row
                from conversation as c
                where c.last_event_at >= :from and (c.base is null or c.log_from is not null)),
            rebuilt as (
                select c.id, to_jsonb(c) - array['base', 'base_xid', 'base_number', 'base_day'] as row
                from rebuilding.conversation as c)
            select (select count(*) from conversations full join rebuilt using (id)
                    where conversations.row is distinct from rebuilt.row)
                + (select count(*) from (
                    (select * from interval_volume where origin = 'projected' and starts_at >= :from
                     except select * from rebuilding.interval_volume)
                    union all (select * from rebuilding.interval_volume except select * from interval_volume)) as t)
                + (select count(*) from (
                    (select * from agent_work where origin = 'projected' and starts_at >= :from
                     except select * from rebuilding.agent_work)
                    union all (select * from rebuilding.agent_work except select * from agent_work)) as t)
                + (select count(*) from (
                    (select * from active_part where starts_at >= :from except select * from rebuilding.active_part)
                    union all (select * from rebuilding.active_part except select * from active_part)) as t)
                + (select count(*) from (
                    (select * from agent_state where since >= :from except select * from rebuilding.agent_state)
                    union all (select * from rebuilding.agent_state except select * from agent_state)) as t)""";

    private static final List<String> TAKE = List.of(
            "delete from conversation where base is null and last_event_at >= :from",
            ProjectedConversations.REPLACE_FROM.formatted("rebuilding.conversation"),
            "delete from interval_volume where origin = 'projected' and starts_at >= :from",
            "insert into interval_volume select * from rebuilding.interval_volume",
            "delete from agent_work where origin = 'projected' and starts_at >= :from",
            "insert into agent_work select * from rebuilding.agent_work",
            "delete from active_part where starts_at >= :from",
            "insert into active_part select * from rebuilding.active_part",
            "delete from agent_state where since >= :from",
            "insert into agent_state select * from rebuilding.agent_state",
            "drop schema rebuilding cascade");

    private final Database database;

    public RebuildTables(Database database) {
        this.database = database;
    }

    /// Makes the tables, and notes which conversations the log tells of at or after an instant.
    ///
    /// @param upTo how far the log is to be read
    /// @return how many conversations
    public Mono<Long> prepare(Position upTo, Instant from) {
        return Flux.fromIterable(PREPARE)
                .concatMap(sql -> database.client().sql(sql).then())
                .then(upTo(TOLD, upTo, from).fetch().rowsUpdated())
                .as(database.transaction()::transactional);
    }

    /// The next of the conversations noted, by first day and id; empty at the end.
    ///
    /// @param after null for the first
    public Mono<List<ToldOf>> next(@Nullable ToldOf after, int most) {
        return database.client()
                .sql(NEXT)
                .bind("first", after == null ? LocalDate.EPOCH : after.first())
                .bind("conversation", after == null ? "" : after.id().value())
                .bind("most", most)
                .map(Columns.to(row -> new ToldOf(new ConversationId(row.text("conversation")), row.day("first"))))
                .all()
                .collectList()
                .filter(told -> !told.isEmpty());
    }

    /// Brings over what rests on days that are gone, as far as what is rebuilt depends on it.
    public Mono<Void> addFrozenParts(Instant from) {
        return database.client().sql(FROZEN_PARTS).bind("from", from).then().as(database.transaction()::transactional);
    }

    /// The states of agents told in the log, and those told in days that are gone.
    public Mono<Void> addStates(Position upTo, Instant from) {
        return upTo(STATES, upTo, from).then().as(database.transaction()::transactional);
    }

    /// Puts what was rebuilt in the place of what is there, in the transaction of the caller.
    ///
    /// @return how many rows were not the same
    public Mono<Long> take(Instant from) {
        return database.client()
                .sql(DIFFERENCES)
                .bind("from", from)
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one()
                .flatMap(different -> Flux.fromIterable(TAKE)
                        .concatMap(sql -> bound(sql, from).then())
                        .then(Mono.just(different)));
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, Instant from) {
        DatabaseClient.GenericExecuteSpec statement = database.client().sql(sql);
        return sql.contains(":from") ? statement.bind("from", from) : statement;
    }

    private DatabaseClient.GenericExecuteSpec upTo(String sql, Position upTo, Instant from) {
        return database.client()
                .sql(sql)
                .bind("transaction", Long.toString(upTo.transaction()))
                .bind("number", upTo.number())
                .bind("from", from);
    }
}
