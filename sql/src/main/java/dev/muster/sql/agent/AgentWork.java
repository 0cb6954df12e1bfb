package dev.muster.sql.agent;

import static dev.muster.sql.agent.Columnar.millis;
import static dev.muster.sql.agent.Columnar.seconds;
import static dev.muster.sql.agent.Columnar.texts;

import dev.muster.sql.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// The table `agent_work`, written by the projector.
public final class AgentWork {

    private static final String ADD = """
            insert into agent_work as w (starts_at, agent, queue, channel, origin, work_ms)
            select to_timestamp(starts_s), agent, queue, channel, :origin, work_ms
            from unnest(:starts, :agents, :queues, :channels, :millis)
                as new (starts_s, agent, queue, channel, work_ms)
            on conflict (starts_at, agent, queue, channel, origin) do update set work_ms = w.work_ms + excluded.work_ms""";

    private static final String DROP_EMPTY = """
            delete from agent_work as w using unnest(:starts, :agents, :queues, :channels)
                as new (starts_s, agent, queue, channel)
            where w.work_ms = 0 and (w.starts_at, w.agent, w.queue, w.channel)
                = (to_timestamp(new.starts_s), new.agent, new.queue, new.channel)""";

    private final DatabaseClient client;

    public AgentWork(Database database) {
        client = database.client();
    }

    /// Adds to what is booked; a row that comes to nothing is no row. Not idempotent: the projector's alone, in
    /// the transaction that writes its position.
    public Mono<Void> add(Map<WorkKey, Duration> differences) {
        return add(differences, "projected");
    }

    /// Books for good what projected rows have lost.
    public Mono<Void> freeze(Map<WorkKey, Duration> work) {
        return add(work, "frozen");
    }

    private Mono<Void> add(Map<WorkKey, Duration> differences, String origin) {
        if (differences.isEmpty()) {
            return Mono.empty();
        }
        List<WorkKey> keys = List.copyOf(differences.keySet());
        Mono<Void> added = keyed(ADD, keys)
                .bind("origin", origin)
                .bind("millis", millis(keys, key -> differences.getOrDefault(key, Duration.ZERO)))
                .then();
        return differences.values().stream().allMatch(Duration::isPositive)
                ? added
                : added.then(keyed(DROP_EMPTY, keys).then());
    }

    private DatabaseClient.GenericExecuteSpec keyed(String sql, List<WorkKey> keys) {
        return client.sql(sql)
                .bind("starts", seconds(keys, key -> key.quarter().start()))
                .bind("agents", texts(keys, key -> key.quarter().agent().value()))
                .bind("queues", texts(keys, key -> key.queue().value()))
                .bind("channels", texts(keys, key -> key.channel().value()));
    }
}
