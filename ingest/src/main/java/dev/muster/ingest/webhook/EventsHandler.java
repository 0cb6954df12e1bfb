package dev.muster.ingest.webhook;

import dev.muster.ingest.log.EventIntake;
import dev.muster.ingest.log.IntakeFull;
import dev.muster.ingest.log.Receipt;
import dev.muster.sql.Outage;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// `POST /v1/events`: verify, decode, hand over, map errors.
final class EventsHandler {

    static final MediaType NDJSON = MediaType.APPLICATION_NDJSON;

    private static final Logger LOGGER = LoggerFactory.getLogger(EventsHandler.class);
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final String RETRY_AFTER_SECONDS = "2";

    private final EventIntake intake;
    private final EventReader reader;

    EventsHandler(EventIntake intake, InstantSource clock) {
        this.intake = intake;
        reader = new EventReader(clock, MOST_BYTES);
    }

    Mono<ServerResponse> accept(ServerRequest request) {
        MediaType type = contentType(request);
        boolean ndjson = NDJSON.isCompatibleWith(type);
        if ((!ndjson && !MediaType.APPLICATION_JSON.isCompatibleWith(type)) || isEncoded(request)) {
            return Answers.problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "The body must be application/x-ndjson or application/json in UTF-8, without Content-Encoding.");
        }
        if (request.headers().contentLength().orElse(0) > MOST_BYTES) {
            return tooLarge(new TooLarge("A request body must be at most %d bytes.".formatted(MOST_BYTES)));
        }
        Flux<DataBuffer> body = request.body(BodyExtractors.toDataBuffers());
        return (ndjson ? reader.ndjson(body) : reader.json(body))
                .flatMap(this::handOver)
                .onErrorResume(TooLarge.class, EventsHandler::tooLarge)
                .onErrorResume(IntakeFull.class, e -> unavailable(e.getMessage()))
                .onErrorResume(Outage::is, EventsHandler::away);
    }

    private Mono<ServerResponse> handOver(Batch batch) {
        List<Refusal> refusals = batch.refusals();
        if (!refusals.isEmpty()) {
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
        return intake.accept(batch.events()).flatMap(EventsHandler::accepted);
    }

    private static Mono<ServerResponse> accepted(Receipt receipt) {
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(receipt);
    }

    static Mono<ServerResponse> tooLarge(TooLarge refusal) {
        return Answers.problem(HttpStatus.CONTENT_TOO_LARGE, String.valueOf(refusal.getMessage()));
    }

    static Mono<ServerResponse> away(Throwable failure) {
        LOGGER.warn("The database is away; senders are asked to come back: {}", failure.toString());
        return unavailable("The database is away; nothing of this request is known to be stored. Send it again.");
    }

    static Mono<ServerResponse> unavailable(@Nullable String message) {
        return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("error", String.valueOf(message)));
    }

    private static MediaType contentType(ServerRequest request) {
        try {
            return request.headers().contentType().orElse(MediaType.APPLICATION_OCTET_STREAM);
        } catch (IllegalArgumentException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    private static boolean isEncoded(ServerRequest request) {
        return !request.headers().header(HttpHeaders.CONTENT_ENCODING).isEmpty();
    }
}
