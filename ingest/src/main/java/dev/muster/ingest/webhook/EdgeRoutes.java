package dev.muster.ingest.webhook;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import dev.muster.ingest.live.LiveState;
import dev.muster.ingest.log.EventIntake;
import dev.muster.sql.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// All that the edge answers to.
public final class EdgeRoutes {

    private static final Duration HEALTH_PATIENCE = Duration.ofSeconds(2);

    private final BearerTokens tokens;
    private final EventsHandler events;
    private final HooksHandler hooks;
    private final LiveState live;
    private final Database database;

    public EdgeRoutes(
            BearerTokens tokens,
            Hooks hooks,
            Identities identities,
            EventIntake intake,
            LiveState live,
            Database database,
            InstantSource clock) {
        this.tokens = tokens;
        this.live = live;
        this.database = database;
        Presence presence = new Presence();
        events = new EventsHandler(intake, presence, clock);
        this.hooks = new HooksHandler(hooks, identities, intake, presence, clock);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST("/v1/events", request -> authorized(request, events.accept(request)))
                .POST("/v1/hooks/{name}", hooks::receive)
                .GET("/v1/hooks/{name}", hooks::challenge)
                .HEAD("/v1/hooks/{name}", hooks::look)
                .OPTIONS("/v1/hooks/{name}", hooks::handshake)
                .route(looking("/v1/queues"), request -> authorized(request, queues()))
                .route(looking("/v1/openapi.json"), _ -> description())
                .route(looking("/health"), _ -> health())
                .route(path("/v1/events"), _ -> Answers.notAllowed(HttpMethod.POST))
                .route(path("/v1/hooks/{name}"), hooks::misuse)
                .route(
                        path("/v1/queues").or(path("/v1/openapi.json")).or(path("/health")),
                        _ -> Answers.notAllowed(HttpMethod.GET, HttpMethod.HEAD))
                .build();
    }

    /// Whoever may read may also ask without wanting the body.
    private static RequestPredicate looking(String path) {
        return methods(HttpMethod.GET, HttpMethod.HEAD).and(path(path));
    }

    private Mono<ServerResponse> authorized(ServerRequest request, Mono<ServerResponse> answer) {
        String authorization = request.headers().firstHeader(HttpHeaders.AUTHORIZATION);
        return tokens.permit(authorization) ? answer : Answers.unauthorized();
    }

    private Mono<ServerResponse> queues() {
        return live.recent()
                .flatMap(now -> ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(QueuesJson.of(now)));
    }

    private static Mono<ServerResponse> description() {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(new ClassPathResource("dev/muster/ingest/openapi.json"));
    }

    private Mono<ServerResponse> health() {
        return database.answers()
                .timeout(HEALTH_PATIENCE)
                .thenReturn(HttpStatus.OK)
                .onErrorReturn(HttpStatus.SERVICE_UNAVAILABLE)
                .flatMap(status -> ServerResponse.status(status)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(Map.of("database", status == HttpStatus.OK ? "up" : "away")));
    }
}
