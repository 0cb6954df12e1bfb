package dev.muster.ingest.webhook;

import io.netty.channel.ChannelException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.server.HttpServerResponse;

/// Bounds the memory that requests take, however many there are: the bytes of a body are set aside when they are
/// announced or arrive, and given back when the request is answered. Who finds no room is asked to come back.
///
/// A body becomes events of about ten times its size in memory, which the budget must allow for. A body that stands
/// still loses its place, and one whose sender has gone leaves no trace.
public final class BodyBudget implements WebFilter {

    private static final String FULL =
            "Too much is on its way already; nothing of this request is stored. Send it again.";
    private static final String TOO_SLOW = "The body took too long; nothing of this request is stored.";

    private static final class NoRoom extends RuntimeException {
        NoRoom() {
            super(FULL, null, false, false);
        }
    }

    private static final class TooSlow extends RuntimeException {
        TooSlow() {
            super(TOO_SLOW, null, false, false);
        }
    }

    private final AtomicLong free;

    /// @param bytes of all bodies on their way together
    public BodyBudget(long bytes) {
        free = new AtomicLong(bytes);
    }

    /// What is left at this moment, in bytes.
    public long free() {
        return free.get();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Share share = new Share();
        long announced = exchange.getRequest().getHeaders().getContentLength();
        // More than the largest body is refused before it is read.
        if (announced > 0 && !share.extendTo(Math.min(announced, EventsHandler.MOST_BYTES))) {
            return full(exchange.getResponse());
        }
        ServerHttpRequestDecorator counted = new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                return super.getBody()
                        .doOnNext(share::arrived)
                        .concatWith(Mono.defer(() -> end(exchange.getResponse())))
                        .onErrorMap(IOException.class, BodyBudget::gone)
                        // Of a body the server tells in this way only that a part of it or all of it took too long.
                        .onErrorMap(ChannelException.class, _ -> new TooSlow());
            }
        };
        return chain.filter(exchange.mutate().request(counted).build())
                .onErrorResume(NoRoom.class, _ -> full(exchange.getResponse()))
                .onErrorResume(TooSlow.class, _ -> tooSlow(exchange.getResponse()))
                .onErrorResume(AbortedException.class, _ -> Mono.empty())
                .doFinally(_ -> share.giveBack());
    }

    /// A body that the server cannot read on, such as one with a broken chunk, ends like a whole one; its sender is
    /// told by the server that it is refused.
    private static Mono<DataBuffer> end(ServerHttpResponse response) {
        HttpServerResponse sent = ServerHttpResponseDecorator.getNativeResponse(response);
        return sent.hasSentHeaders()
                ? Mono.error(new AbortedException("The body cannot be read to its end."))
                : Mono.empty();
    }

    /// A connection that the sender broke off looks like one of the database otherwise.
    private static AbortedException gone(IOException broken) {
        return new AbortedException("The sender has gone: " + broken.getMessage());
    }

    private static Mono<Void> full(ServerHttpResponse response) {
        response.getHeaders().set(HttpHeaders.RETRY_AFTER, Answers.RETRY_AFTER_SECONDS);
        return answer(response, HttpStatus.TOO_MANY_REQUESTS, FULL);
    }

    private static Mono<Void> tooSlow(ServerHttpResponse response) {
        response.getHeaders().set(HttpHeaders.CONNECTION, "close");
        return answer(response, HttpStatus.REQUEST_TIMEOUT, TOO_SLOW);
    }

    private static Mono<Void> answer(ServerHttpResponse response, HttpStatus status, String message) {
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        byte[] body = "{\"error\":\"%s\"}".formatted(message).getBytes(StandardCharsets.US_ASCII);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /// What one request has of the budget.
    private final class Share {

        private final AtomicLong held = new AtomicLong();
        private long arrived;

        void arrived(DataBuffer buffer) {
            arrived += buffer.readableByteCount();
            if (!extendTo(arrived)) {
                DataBufferUtils.release(buffer);
                throw new NoRoom();
            }
        }

        boolean extendTo(long bytes) {
            long more = bytes - held.get();
            if (more <= 0) {
                return true;
            }
            if (free.addAndGet(-more) < 0) {
                free.addAndGet(more);
                return false;
            }
            held.addAndGet(more);
            return true;
        }

        void giveBack() {
            free.addAndGet(held.getAndSet(0));
        }
    }
}
