package dev.muster.ingest.webhook;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// How the edge says no.
final class Answers {

    private Answers() {}

    static Mono<ServerResponse> problem(HttpStatus status, String message) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("error", message));
    }

    static Mono<ServerResponse> unauthorized() {
        return ServerResponse.status(HttpStatus.UNAUTHORIZED)
                .header("WWW-Authenticate", "Bearer realm=\"muster\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("error", "Authorization must be Bearer with a token of this edge."));
    }
}
