package dev.muster.sql.agent;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.Interval;
import dev.muster.sql.Columns;
import dev.muster.sql.Database;
import dev.muster.sql.event.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What agents did, by quarters of an hour: from the states they reported and the work that is booked.
///
/// A state lasts until the agent's next one, and [AgentStates#LONGEST] at most; the latest lasts until now.
/// Ends are cut to the millisecond, so that the quarters of a state add up to its length.
public final class AgentTimes {

    private static final String STATES = """
            with stretch as (
                select agent, state, date_trunc('milliseconds', since) as since,
                    date_trunc('milliseconds', least(coalesce(until, since + interval '16 hours'), :now)) as until
                from agent_stretch
                where (until is null or since < until) and since < :to and since > :from - interval '16 hours')
            select agent, quarter, state,
                sum(extract(epoch from least(until, quarter + interval '15 minutes') - greatest(since, quarter)) * 1000)
                    ::bigint as millis
            from stretch,
                generate_series(date_bin('15 minutes', greatest(since, :from), timestamptz 'epoch'),
                    least(until, :to) - interval '1 millisecond', interval '15 minutes') as quarter
            where quarter < until
            group by agent, quarter, state""";

    private static final String BUSY = """
            select agent, starts_at as quarter, sum(work_ms)::bigint as millis
            from agent_work where starts_at >= :from and starts_at < :to
            group by agent, starts_at""";

    private record Key(Instant start, String agent) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byStart = start.compareTo(other.start);
            return byStart == 0 ? agent.compareTo(other.agent) : byStart;
        }
    }

    private static final class Sum {
        private Duration busy = Duration.ZERO;
        private final Map<EventType, Duration> states = new EnumMap<>(EventType.class);

        private Sum put(EventType state, Duration length) {
            states.put(state, length);
            return this;
        }

        private Sum busy(Duration length) {
            busy = length;
            return this;
        }
    }

    private final DatabaseClient client;

    public AgentTimes(Database database) {
        client = database.client();
    }

    /// By quarter, then agent; where an agent was in no state and did nothing there is no row.
    ///
    /// @param period at full quarters of an hour
    /// @param now    until when the latest state of an agent has lasted
    public Flux<AgentTime> of(Interval period, Instant now) {
        return Flux.defer(() -> {
            Map<Key, Sum> sums = new TreeMap<>();
            return states(sums, period, now)
                    .then(busy(sums, period))
                    .thenMany(Flux.fromIterable(sums.entrySet()))
                    .map(entry -> new AgentTime(
                            new AgentQuarter(
                                    new AgentId(entry.getKey().agent()),
                                    entry.getKey().start()),
                            entry.getValue().busy,
                            entry.getValue().states));
        });
    }

    private Mono<Void> states(Map<Key, Sum> sums, Interval period, Instant now) {
        return client.sql(STATES)
                .bind("from", period.start())
                .bind("to", period.end())
                .bind("now", now)
                .map(Columns.to(row -> sum(sums, row)
                        .put(EventType.of(row.text("state")).orElseThrow(), Duration.ofMillis(row.number("millis")))))
                .all()
                .then();
    }

    private Mono<Void> busy(Map<Key, Sum> sums, Interval period) {
        return client.sql(BUSY)
                .bind("from", period.start())
                .bind("to", period.end())
                .map(Columns.to(row -> sum(sums, row).busy(Duration.ofMillis(row.number("millis")))))
                .all()
                .then();
    }

    private static Sum sum(Map<Key, Sum> sums, Columns row) {
        return sums.computeIfAbsent(new Key(row.instant("quarter"), row.text("agent")), _ -> new Sum());
    }
}
