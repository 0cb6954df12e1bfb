package dev.muster.ingest.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/// Clients that each send their next request as soon as the last one is answered. One thread serves them all, over
/// plain sockets, so that sending takes as little as can be of the machine that is measured.
final class Senders {

    private final int port;
    private final String token;
    private final int connections;

    /// @param port of the server, on loopback
    Senders(int port, String token, int connections) {
        this.port = port;
        this.token = token;
        this.connections = connections;
    }

    /// @param events in each body
    Leg send(String path, int events, Supplier<byte[]> body, Duration time) throws IOException {
        Histogram answers = Leg.histogram();
        long acknowledged = 0;
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (Selector selector = Selector.open()) {
            int open = connections;
            for (int i = 0; i < connections; i++) {
                Exchange exchange = new Exchange(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), path, token, selector);
                exchange.begin(body.get());
            }
            while (open > 0) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    Exchange exchange = (Exchange) key.attachment();
                    if (!exchange.goOn()) {
                        continue;
                    }
                    acknowledged += events;
                    answers.recordValue(exchange.nanos() / 1000);
                    if (System.nanoTime() < end) {
                        exchange.begin(body.get());
                    } else {
                        exchange.close();
                        open--;
                    }
                }
                selector.selectedKeys().clear();
            }
        }
        return new Leg(acknowledged, Duration.ofNanos(System.nanoTime() - start), answers);
    }

    /// Asks the server for something.
    String ask(String method, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + port + path);
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
