package dev.muster.ingest.bench;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/// Clients that each send their next request as soon as the last one is answered.
final class Senders {

    private final HttpClient client;
    private final int connections;

    /// @param base of the server
    Senders(String base, String token, int connections) {
        this.connections = connections;
        client = HttpClient.create(ConnectionProvider.create("senders", connections))
                .baseUrl(base)
                .headers(headers -> headers.set(HttpHeaderNames.AUTHORIZATION, "Bearer " + token)
                        .set(HttpHeaderNames.CONTENT_TYPE, "application/x-ndjson"));
    }

    /// @param events in each body
    Leg send(String path, int events, Supplier<byte[]> body, Duration time) {
        LongAdder acknowledged = new LongAdder();
        Histogram answers = Leg.histogram();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        Flux.range(0, connections)
                .flatMap(
                        _ -> Mono.defer(() -> post(path, body.get(), answers))
                                .doOnNext(_ -> acknowledged.add(events))
                                .repeat(() -> System.nanoTime() < end),
                        connections)
                .blockLast();
        return new Leg(acknowledged.sum(), Duration.ofNanos(System.nanoTime() - start), answers);
    }

    /// Asks the server for something.
    String ask(String method, String path) {
        return String.valueOf(client.request(io.netty.handler.codec.http.HttpMethod.valueOf(method))
                .uri(path)
                .responseSingle((_, content) -> content.asString())
                .block());
    }

    private Mono<Integer> post(String path, byte[] body, Histogram answers) {
        long sent = System.nanoTime();
        return client.headers(headers -> headers.set(HttpHeaderNames.CONTENT_LENGTH, body.length))
                .post()
                .uri(path)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
                .responseSingle((response, content) -> content.asString()
                        .defaultIfEmpty("")
                        .map(text -> {
                            if (response.status().code() != 200) {
                                throw new IllegalStateException(
                                        "%s answered %s: %s".formatted(path, response.status(), text));
                            }
                            return text.length();
                        }))
                .doOnNext(_ -> record(answers, System.nanoTime() - sent));
    }

    private static void record(Histogram answers, long nanos) {
        synchronized (answers) {
            answers.recordValue(nanos / 1000);
        }
    }
}
