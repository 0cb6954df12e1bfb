package dev.muster.sql.conversation;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.Database;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// Service levels of queues over a period, from the table `conversation`.
public final class ServiceLevels {

    private static final String FIRST_WAITS = """
            select queue, first_customer_at, first_human_reply_at, abandoned_at,
                   state in ('open', 'waiting', 'active', 'parked')
            from conversation
            where first_customer_at >= :from and first_customer_at < :to and offered > 0 and queue is not null""";

    private record Wait(QueueId queue, ServiceLevel.FirstWait first) {}

    private final DatabaseClient client;

    public ServiceLevels(Database database) {
        client = database.client();
    }

    /// By queue, of the conversations whose customer first wrote in a period.
    ///
    /// @param goals the promise of each queue
    /// @param now   up to when an open conversation has waited
    public Mono<Map<QueueId, ServiceLevel>> of(Interval period, Function<QueueId, ReplyGoal> goals, Instant now) {
        return client.sql(FIRST_WAITS)
                .bind("from", period.start())
                .bind("to", period.end())
                .map(row -> new Wait(
                        new QueueId(Objects.requireNonNull(row.get(0, String.class))),
                        new ServiceLevel.FirstWait(
                                Objects.requireNonNull(row.get(1, Instant.class)),
                                row.get(2, Instant.class),
                                row.get(3, Instant.class),
                                Boolean.TRUE.equals(row.get(4, Boolean.class)))))
                .all()
                .collect(
                        HashMap::new,
                        (levels, wait) -> levels.merge(
                                wait.queue(),
                                ServiceLevel.of(wait.first(), goals.apply(wait.queue()), now),
                                ServiceLevel::plus));
    }
}
