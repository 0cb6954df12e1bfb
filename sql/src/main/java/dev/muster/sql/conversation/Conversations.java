package dev.muster.sql.conversation;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.Database;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.EventRows;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The table `conversation`, and transcripts from the log and its words.
public final class Conversations {

    private static final String BY_ID = "select * from conversation where id = :id";

    private static final String BY_IDS = "select * from conversation where id = any(:ids)";

    private static final String OPENED = """
            select * from conversation
            where opened_at >= :from and opened_at < :to and coalesce(queue, '-') = any(:queues)
            order by opened_at, id""";

    private static final String AGENTS = """
            select distinct conversation, actor from event
            where conversation = any(:ids) and actor_kind = 'agent' and actor is not null""";

    private static final int FETCHED_AT_A_TIME = 1_000;

    private static final String MATCHING = """
             from conversation
            where opened_at >= :from and opened_at < :to
              and (:queue::text is null or queue = :queue)
              and (:agent::text is null or agent = :agent)
              and (:state::text is null or state = :state)""";

    private static final String LIST =
            "select *" + MATCHING + " order by opened_at desc, id limit :size offset :offset";

    private static final String COUNT = "select count(*)" + MATCHING;

    private static final String CLOSED = """
            select * from conversation
            where last_closed_at >= :from and last_closed_at < :to
            order by id""";

    private static final String OPEN_OR_SINCE = """
            select id from conversation
            where state in ('open', 'waiting', 'active', 'parked') or last_event_at >= :since""";

    private static final String TRANSCRIPT = "select " + EventRows.COLUMNS + """
            , content.text, content.customer::text from event
            left join content using (received_on, number)
            where conversation = :id""";

    private final DatabaseClient client;

    public Conversations(Database database) {
        client = database.client();
    }

    public Mono<Conversation> byId(ConversationId id) {
        return client.sql(BY_ID)
                .bind("id", id.value())
                .map(ConversationRows::conversation)
                .one();
    }

    /// Those of some ids that exist, in no order.
    public Flux<Conversation> byIds(Collection<ConversationId> ids) {
        return client.sql(BY_IDS)
                .bind("ids", ids.stream().map(ConversationId::value).toArray(String[]::new))
                .map(ConversationRows::conversation)
                .all();
    }

    /// Those opened in a period in some queues, in order of opening; read bit by bit, however many there are.
    ///
    /// @param queues [dev.muster.sql.volume.VolumeKey#NO_QUEUE] for those that never were in one
    public Flux<Conversation> openedIn(Interval period, Collection<QueueId> queues) {
        return client.sql(OPENED)
                .filter(statement -> statement.fetchSize(FETCHED_AT_A_TIME))
                .bind("from", period.start())
                .bind("to", period.end())
                .bind("queues", queues.stream().map(QueueId::value).toArray(String[]::new))
                .map(ConversationRows::conversation)
                .all();
    }

    /// Who of the agents had a hand in conversations: whoever wrote, took over or closed, not just the last.
    public Mono<Map<ConversationId, Set<AgentId>>> agentsOf(Collection<ConversationId> ids) {
        return client.sql(AGENTS)
                .bind("ids", ids.stream().map(ConversationId::value).toArray(String[]::new))
                .map(row -> Map.entry(
                        new ConversationId(Objects.requireNonNull(row.get(0, String.class))),
                        new AgentId(Objects.requireNonNull(row.get(1, String.class)))))
                .all()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /// The newest first.
    public Flux<Conversation> list(ConversationFilter filter, Page page) {
        return filtered(LIST, filter)
                .bind("size", page.size())
                .bind("offset", page.offset())
                .map(ConversationRows::conversation)
                .all();
    }

    public Mono<Long> count(ConversationFilter filter) {
        return filtered(COUNT, filter)
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one();
    }

    /// Those whose latest close lies in a period and that are closed still, by id: the frame of a sample.
    public Flux<Conversation> closedIn(Interval period) {
        return client.sql(CLOSED)
                .bind("from", period.start())
                .bind("to", period.end())
                .map(ConversationRows::conversation)
                .all();
    }

    /// Those that are not closed, and those with an event since an instant.
    public Flux<ConversationId> openOrSince(Instant since) {
        return client.sql(OPEN_OR_SINCE)
                .bind("since", since)
                .map(row -> new ConversationId(Objects.requireNonNull(row.get(0, String.class))))
                .all();
    }

    /// Everything told about a conversation, in its order, with what was written.
    public Flux<Line> transcript(ConversationId id) {
        return client.sql(TRANSCRIPT)
                .bind("id", id.value())
                .map(row -> new Line(EventRows.event(row), EventRows.content(row, EventRows.WIDTH)))
                .all()
                .sort(Comparator.comparing(Line::event, Event.ORDER));
    }

    private DatabaseClient.GenericExecuteSpec filtered(String sql, ConversationFilter filter) {
        return client.sql(sql)
                .bind("from", filter.opened().start())
                .bind("to", filter.opened().end())
                .bind("queue", text(filter.queue()))
                .bind("agent", text(filter.agent()))
                .bind(
                        "state",
                        text(filter.state() == null ? null : filter.state().column()));
    }

    private static Parameter text(@Nullable Object value) {
        return value == null ? Parameters.in(String.class) : Parameters.in(value.toString());
    }
}
