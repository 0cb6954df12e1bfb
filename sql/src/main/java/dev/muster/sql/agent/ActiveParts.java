package dev.muster.sql.agent;

import static dev.muster.sql.agent.Columnar.millis;
import static dev.muster.sql.agent.Columnar.seconds;
import static dev.muster.sql.agent.Columnar.texts;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.Columns;
import dev.muster.sql.Database;
import dev.muster.sql.event.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The table `active_part`: the projector's alone, who needs all parts of a quarter to say what one of them
/// comes to.
public final class ActiveParts {

    private static final String COLUMNS = "agent, starts_at, conversation, from_ms, to_ms, queue, channel, frozen";

    private static final String OF_QUARTERS = """
            select agent, extract(epoch from starts_at)::bigint as starts_s, conversation, from_ms, to_ms, queue,
                channel, frozen
            from active_part where (agent, starts_at) in (
                select agent, to_timestamp(starts_s) from unnest(:agents, :starts) as of (agent, starts_s))""";

    private static final String OPEN_QUARTERS = """
            select distinct agent, starts_at from active_part
            where not frozen and starts_at >= :from
            order by starts_at, agent""";

    private static final String ADD = """
            insert into active_part (%s)
            select agent, to_timestamp(starts_s), conversation, from_ms, to_ms, queue, channel, frozen
            from unnest(:agents, :starts, :conversations, :froms, :tos, :queues, :channels, :frozen)
                as new (agent, starts_s, conversation, from_ms, to_ms, queue, channel, frozen)
            on conflict (agent, starts_at, conversation, from_ms, frozen) do update
                set to_ms = greatest(active_part.to_ms, excluded.to_ms) where active_part.frozen
            """.formatted(COLUMNS);

    private static final String REMOVE = """
            delete from active_part as part using unnest(:agents, :starts, :conversations, :froms)
                as gone (agent, starts_s, conversation, from_ms)
            where (part.agent, part.starts_at, part.conversation, part.from_ms)
                = (gone.agent, to_timestamp(gone.starts_s), gone.conversation, gone.from_ms) and not part.frozen""";

    // Frozen parts serve only to tell how many conversations were active where others are still open to change.
    private static final String DROP_FROZEN = """
            delete from active_part as part
            where frozen and not exists (
                select from active_part as other
                where other.agent = part.agent and other.starts_at = part.starts_at and not other.frozen)""";

    private final DatabaseClient client;

    public ActiveParts(Database database) {
        client = database.client();
    }

    /// All parts of some quarters, in no order.
    public Flux<ActivePart> of(Collection<AgentQuarter> quarters) {
        return client.sql(OF_QUARTERS)
                .bind("agents", texts(quarters, quarter -> quarter.agent().value()))
                .bind("starts", seconds(quarters, AgentQuarter::start))
                .map(Columns.to(ActiveParts::part))
                .all();
    }

    /// The quarters from an instant on that have a part that is not frozen, by time.
    public Flux<AgentQuarter> openQuarters(Instant from) {
        return client.sql(OPEN_QUARTERS)
                .bind("from", from)
                .map(Columns.to(row -> new AgentQuarter(new AgentId(row.text("agent")), row.instant("starts_at"))))
                .all();
    }

    /// Adds parts that are not there. Where two frozen parts of a conversation begin at the same moment, as may
    /// be when it is told of long after it was frozen, the longer is kept.
    public Mono<Void> add(Collection<ActivePart> parts) {
        return parts.isEmpty()
                ? Mono.empty()
                : keyed(ADD, parts)
                        .bind("tos", millis(parts, ActivePart::to))
                        .bind("queues", texts(parts, part -> part.queue().value()))
                        .bind("channels", texts(parts, part -> part.channel().value()))
                        .bind("frozen", parts.stream().map(ActivePart::frozen).toArray(Boolean[]::new))
                        .then();
    }

    /// Removes parts that are not frozen. Idempotent.
    public Mono<Void> remove(Collection<ActivePart> parts) {
        return parts.isEmpty() ? Mono.empty() : keyed(REMOVE, parts).then();
    }

    /// Lets go of frozen parts in quarters in which everything is frozen. Idempotent.
    public Mono<Void> dropFrozen() {
        return client.sql(DROP_FROZEN).then();
    }

    private DatabaseClient.GenericExecuteSpec keyed(String sql, Collection<ActivePart> parts) {
        return client.sql(sql)
                .bind("agents", texts(parts, part -> part.quarter().agent().value()))
                .bind("starts", seconds(parts, part -> part.quarter().start()))
                .bind("conversations", texts(parts, part -> part.conversation().value()))
                .bind("froms", millis(parts, ActivePart::from));
    }

    private static ActivePart part(Columns row) {
        return new ActivePart(
                new AgentQuarter(new AgentId(row.text("agent")), Instant.ofEpochSecond(row.number("starts_s"))),
                new ConversationId(row.text("conversation")),
                Duration.ofMillis(row.integer("from_ms")),
                Duration.ofMillis(row.integer("to_ms")),
                new QueueId(row.text("queue")),
                new ChannelId(row.text("channel")),
                row.flag("frozen"));
    }
}
