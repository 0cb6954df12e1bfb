package dev.muster.ingest.bench;

import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import dev.muster.ingest.log.EventIntake;
import dev.muster.ingest.log.GroupCommit;
import dev.muster.ingest.webhook.EventJson;
import dev.muster.sql.Database;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.event.CustomerId;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.Incoming;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
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
            with key as (
                insert into event_key (source, id, received_on, number)
                values (:source, :id, (now() at time zone 'UTC')::date, nextval('bench_number'))
                returning received_on, number),
            fact as (
                insert into event (received_on, number, received_at, occurred_at, source, id, type, conversation,
                                   customer, actor_kind, actor, queue, channel, attributes)
                select received_on, number, now(), :occurred_at, :source, :id, :type, :conversation, :customer,
                       :actor_kind, :actor, :queue, :channel, '{}' from key)
            insert into content (received_on, number, text, body)
            select received_on, number, :text, :body from key""";

    private static final EventJson EVENTS = new EventJson(InstantSource.system());

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

    /// Read and checked as the edge does it; only the storing differs.
    private static Mono<ServerResponse> insert(ServerRequest request, Database database) {
        return request.bodyToMono(String.class)
                .map(body -> EVENTS.decode(EventJson.tree(body), body))
                .flatMap(incoming -> insert(incoming, database))
                .then(ServerResponse.ok().bodyValue(Map.of("accepted", 1)));
    }

    private static Mono<Void> insert(Incoming incoming, Database database) {
        Event event = incoming.event();
        return database.client()
                .sql(INSERT)
                .bind("source", event.key().source())
                .bind("id", event.key().id())
                .bind("occurred_at", event.occurredAt())
                .bind("type", event.type().wireName())
                .bind("conversation", text(event.conversation(), ConversationId::value))
                .bind("customer", text(event.customer(), CustomerId::value))
                .bind("actor_kind", event.actor().kind().wireName())
                .bind("actor", text(event.actor().id(), id -> id))
                .bind("queue", text(event.queue(), QueueId::value))
                .bind("channel", text(event.channel(), ChannelId::value))
                .bind("text", text(incoming.content().text(), text -> text))
                .bind("body", text(incoming.content().body(), body -> body))
                .then();
    }

    private static <T> Parameter text(@Nullable T value, Function<T, String> of) {
        return value == null ? Parameters.in(String.class) : Parameters.in(of.apply(value));
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
