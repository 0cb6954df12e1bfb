package dev.muster.ingest.webhook;

import dev.muster.ingest.log.IntakeFull;
import dev.muster.ingest.log.Receipt;
import dev.muster.sql.Outage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// What the edge answers.
final class Answers {

    static final String RETRY_AFTER_SECONDS = "2";

    private static final Logger LOGGER = LoggerFactory.getLogger(Answers.class);

    private Answers() {}

    static Mono<ServerResponse> problem(HttpStatus status, String message) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("error", message));
    }

    /// The address is right, the method is not.
    ///
    /// @param methods that are answered there
    static Mono<ServerResponse> notAllowed(HttpMethod... methods) {
        String names = Stream.of(methods).map(HttpMethod::name).collect(Collectors.joining(" or "));
        return ServerResponse.status(HttpStatus.METHOD_NOT_ALLOWED)
                .allow(methods)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("error", "The method must be %s.".formatted(names)));
    }

    static Mono<ServerResponse> unauthorized() {
        return ServerResponse.status(HttpStatus.UNAUTHORIZED)
                .header("WWW-Authenticate", "Bearer realm=\"muster\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("error", "Authorization must be Bearer with a token of this edge."));
    }

    static Mono<ServerResponse> stored(Receipt receipt) {
        return Mono.just(new StoredAnswer(receipt));
    }

    static Mono<ServerResponse> refused(List<Refusal> refusals) {
        return ServerResponse.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of(
                        "error",
                        "Nothing of this request is stored.",
                        "refused",
                        refusals,
                        "more_may_follow",
                        refusals.size() >= Batch.MOST_REFUSALS));
    }

    /// An answer, or what is said where giving it fails: too much at a time or in one body, a database that is away, a
    /// row it refuses.
    ///
    /// @param database told where it is away
    static Mono<ServerResponse> orWhy(Mono<ServerResponse> answer, Presence database) {
        return answer.onErrorResume(TooLarge.class, e -> problem(HttpStatus.CONTENT_TOO_LARGE, message(e)))
                .onErrorResume(IntakeFull.class, e -> comeBack(HttpStatus.TOO_MANY_REQUESTS, message(e)))
                .onErrorResume(Outage::is, failure -> away(failure, database))
                .onErrorResume(Outage::isRefusal, Answers::unstorable);
    }

    private static Mono<ServerResponse> away(Throwable failure, Presence database) {
        database.isAway(failure);
        return comeBack(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The database is away; nothing of this request is known to be stored. Send it again.");
    }

    private static Mono<ServerResponse> unstorable(Throwable failure) {
        LOGGER.error("A request keeps every rule of the edge, and the database refuses it.", failure);
        return refused(List.of(new Refusal(1, "", "is refused by the database")));
    }

    private static Mono<ServerResponse> comeBack(HttpStatus status, String message) {
        return ServerResponse.status(status)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("error", message));
    }

    private static String message(Throwable refusal) {
        return String.valueOf(refusal.getMessage());
    }
}
