package dev.muster.ingest.bench;

import dev.muster.ingest.log.EventIntake;
import dev.muster.ingest.log.GroupCommit;
import dev.muster.sql.Database;
import dev.muster.sql.event.EventLog;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// What the edge is measured against, in the same server: an endpoint that does nothing, and one that stores each
/// request by a statement of its own. And how long the intake's commits took.
@Configuration(proxyBeanMethods = false)
class References {

    private static final String INSERT = """
            with told as (select cast(:body as jsonb) as e, nextval('bench_number') as number),
            key as (
                insert into event_key (source, id, received_on, number)
                select e ->> 'source', e ->> 'id', (now() at time zone 'UTC')::date, number from told),
            fact as (
                insert into event (received_on, number, received_at, occurred_at, source, id, type, conversation,
                                   customer, actor_kind, actor, queue, channel, attributes)
                select (now() at time zone 'UTC')::date, number, now(), (e ->> 'occurred_at')::timestamptz,
                       e ->> 'source', e ->> 'id', e ->> 'type', e ->> 'conversation', e ->> 'customer',
                       coalesce(e ->> 'actor_kind', 'system'), e ->> 'actor', e ->> 'queue', e ->> 'channel',
                       coalesce(e -> 'attributes', '{}') from told)
            insert into content (received_on, number, text, customer, body)
            select (now() at time zone 'UTC')::date, number, e -> 'content' ->> 'text',
                   e -> 'content' -> 'customer', :body from told""";

    private final Histogram commits = Leg.histogram();
    private long grouped;

    @Bean
    @Primary
    EventIntake watched(EventLog log) {
        return new EventIntake(log, this::committed);
    }

    @Bean
    RouterFunction<ServerResponse> beside(Database database) {
        return RouterFunctions.route()
                .POST("/bench/noop", References::nothing)
                .POST("/bench/insert", request -> insert(request, database))
                .DELETE("/bench/commits", _ -> ServerResponse.ok().bodyValue(take()))
                .build();
    }

    private static Mono<ServerResponse> nothing(ServerRequest request) {
        return request.bodyToMono(String.class).then(ServerResponse.ok().bodyValue(Map.of("accepted", 1)));
    }

    private static Mono<ServerResponse> insert(ServerRequest request, Database database) {
        return request.bodyToMono(String.class)
                .flatMap(
                        body -> database.client().sql(INSERT).bind("body", body).then())
                .then(ServerResponse.ok().bodyValue(Map.of("accepted", 1)));
    }

    private synchronized void committed(GroupCommit commit) {
        commits.recordValue(commit.took().toNanos() / 1000);
        grouped += commit.events();
    }

    /// Events in a commit on average, and the 99th percentile of its time in microseconds; then begins anew.
    private synchronized String take() {
        String taken =
                "%d %d".formatted(grouped / Math.max(1, commits.getTotalCount()), commits.getValueAtPercentile(99));
        commits.reset();
        grouped = 0;
        return taken;
    }
}
