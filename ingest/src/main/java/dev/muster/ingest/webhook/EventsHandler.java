package dev.muster.ingest.webhook;

import dev.muster.ingest.log.EventIntake;
import java.time.InstantSource;
import java.util.List;
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

    /// The largest body that is read, in bytes.
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private final EventIntake intake;
    private final Presence database;
    private final EventReader reader;

    EventsHandler(EventIntake intake, Presence database, InstantSource clock) {
        this.intake = intake;
        this.database = database;
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
            return Answers.problem(
                    HttpStatus.CONTENT_TOO_LARGE, "A request body must be at most %d bytes.".formatted(MOST_BYTES));
        }
        Flux<DataBuffer> body = request.body(BodyExtractors.toDataBuffers());
        return Answers.orWhy((ndjson ? reader.ndjson(body) : reader.json(body)).flatMap(this::handOver), database);
    }

    private Mono<ServerResponse> handOver(Batch batch) {
        List<Refusal> refusals = batch.refusals();
        return refusals.isEmpty()
                ? intake.accept(batch.events())
                        .doOnNext(_ -> database.isThere())
                        .flatMap(Answers::stored)
                : Answers.refused(refusals);
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
