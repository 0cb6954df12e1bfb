package dev.muster.ingest.webhook;

import dev.muster.ingest.log.EventIntake;
import dev.muster.ingest.log.Receipt;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// `/v1/hooks/{name}`: verify, decode, hand over, map errors.
final class HooksHandler {

    static final int MOST_BYTES = 1024 * 1024;

    private static final Logger LOGGER = LoggerFactory.getLogger(HooksHandler.class);
    private static final int LONGEST_CHALLENGE = 200;
    private static final int LONGEST_ORIGIN = 200;

    private final Hooks hooks;
    private final Identities identities;
    private final EventIntake intake;
    private final Presence database;
    private final InstantSource clock;

    HooksHandler(Hooks hooks, Identities identities, EventIntake intake, Presence database, InstantSource clock) {
        this.hooks = hooks;
        this.identities = identities;
        this.intake = intake;
        this.database = database;
        this.clock = clock;
    }

    /// A delivery.
    Mono<ServerResponse> receive(ServerRequest request) {
        Optional<Hook> hook = named(request);
        if (hook.isEmpty()) {
            return unknown();
        }
        if (!request.headers().header(HttpHeaders.CONTENT_ENCODING).isEmpty()) {
            return Answers.problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must be without Content-Encoding.");
        }
        TooLarge tooLarge = new TooLarge("A request body must be at most %d bytes.".formatted(MOST_BYTES));
        if (declaredLength(request) > MOST_BYTES) {
            return Answers.orWhy(Mono.error(tooLarge), database);
        }
        return Answers.orWhy(
                DataBufferUtils.join(request.body(BodyExtractors.toDataBuffers()), MOST_BYTES)
                        .map(HooksHandler::bytes)
                        .defaultIfEmpty(new byte[0])
                        .onErrorMap(DataBufferLimitException.class, _ -> tooLarge)
                        .map(body -> new Delivery(
                                request.headers().asHttpHeaders(),
                                body,
                                request.uri().getRawQuery(),
                                clock.instant()))
                        .flatMap(delivery -> judge(hook.get(), delivery)),
                database);
    }

    /// WhatsApp asks whether the hook knows the token, and wants its challenge back.
    Mono<ServerResponse> challenge(ServerRequest request) {
        Optional<Hook> hook = named(request);
        if (hook.isEmpty()) {
            return unknown();
        }
        String token = hook.get().trust().verifyToken();
        if (token == null) {
            return misuse(request);
        }
        String given = request.queryParam("hub.verify_token").orElse("");
        String challenge = request.queryParam("hub.challenge").orElse("");
        boolean subscribes = request.queryParam("hub.mode").orElse("").equals("subscribe");
        if (!subscribes || !MessageDigest.isEqual(Delivery.bytes(token), Delivery.bytes(given))) {
            return Answers.problem(
                    HttpStatus.FORBIDDEN, "hub.mode must be subscribe and hub.verify_token the token of this hook.");
        }
        if (challenge.isEmpty() || challenge.length() > LONGEST_CHALLENGE) {
            return Answers.problem(
                    HttpStatus.BAD_REQUEST, "hub.challenge must be 1 to %d characters.".formatted(LONGEST_CHALLENGE));
        }
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header("X-Content-Type-Options", "nosniff")
                .bodyValue(challenge);
    }

    /// The handshake of CloudEvents' webhooks: who will send, and how often. Any origin may, as often as it likes: what
    /// lets it in is its token.
    Mono<ServerResponse> handshake(ServerRequest request) {
        if (named(request).isEmpty()) {
            return unknown();
        }
        String origin = request.headers().firstHeader("WebHook-Request-Origin");
        if (origin == null || origin.isBlank() || origin.length() > LONGEST_ORIGIN) {
            return Answers.problem(
                    HttpStatus.BAD_REQUEST,
                    "WebHook-Request-Origin must be 1 to %d characters.".formatted(LONGEST_ORIGIN));
        }
        return ServerResponse.ok()
                .allow(HttpMethod.POST)
                .header("WebHook-Allowed-Origin", origin)
                .header("WebHook-Allowed-Rate", "*")
                .build();
    }

    /// Some platforms look whether anybody is there.
    Mono<ServerResponse> look(ServerRequest request) {
        return named(request).isEmpty()
                ? ServerResponse.notFound().build()
                : ServerResponse.ok().build();
    }

    /// Any other method.
    Mono<ServerResponse> misuse(ServerRequest request) {
        return named(request)
                .map(hook -> hook.trust().verifyToken() == null
                        ? Answers.notAllowed(HttpMethod.POST, HttpMethod.HEAD, HttpMethod.OPTIONS)
                        : Answers.notAllowed(HttpMethod.POST, HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS))
                .orElseGet(HooksHandler::unknown);
    }

    private Mono<ServerResponse> judge(Hook hook, Delivery delivery) {
        Platform platform = Platform.of(hook.kind());
        Optional<String> distrust = platform.distrust(delivery, hook.trust());
        if (distrust.isPresent()) {
            LOGGER.info("A delivery to hook {} is turned away: {}", hook.name(), distrust.get());
            return Answers.problem(HttpStatus.UNAUTHORIZED, distrust.get());
        }
        return identities
                .current()
                .map(agents ->
                        platform.decode(delivery, new Desk(hook, hooks.pseudonyms(), agents, delivery.receivedAt())))
                .flatMap(decoded -> switch (decoded) {
                    case Reading.Events told ->
                        intake.accept(told.events())
                                .doOnNext(_ -> database.isThere())
                                .flatMap(receipt -> taken(platform, receipt));
                    case Reading.Nothing _ -> taken(platform, new Receipt(0, 0));
                    case Reading.Refused refused -> refused(hook, refused.refusals());
                });
    }

    private static Mono<ServerResponse> taken(Platform platform, Receipt receipt) {
        return platform.accepted() == HttpStatus.NO_CONTENT
                ? ServerResponse.noContent().build()
                : Answers.stored(receipt);
    }

    private static Mono<ServerResponse> refused(Hook hook, List<Refusal> refusals) {
        // Without the rule, which may repeat what was sent.
        LOGGER.info(
                "A delivery to hook {} is refused for field \"{}\".",
                hook.name(),
                refusals.getFirst().place());
        return Answers.refused(refusals);
    }

    private Optional<Hook> named(ServerRequest request) {
        return hooks.named(request.pathVariable("name"));
    }

    private static Mono<ServerResponse> unknown() {
        return Answers.problem(HttpStatus.NOT_FOUND, "There is no hook of this name.");
    }

    private static long declaredLength(ServerRequest request) {
        return request.headers().contentLength().orElse(0);
    }

    private static byte[] bytes(DataBuffer joined) {
        byte[] bytes = new byte[joined.readableByteCount()];
        joined.read(bytes);
        DataBufferUtils.release(joined);
        return bytes;
    }
}
