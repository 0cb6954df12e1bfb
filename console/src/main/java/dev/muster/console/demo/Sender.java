package dev.muster.console.demo;

import dev.muster.sql.event.Incoming;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/// Sends events to the edge, as any desk does: by HTTP, with its token, again where the edge asks for it.
final class Sender implements AutoCloseable {

    /// Events in one request.
    static final int BATCH = 4_000;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BEFORE_AGAIN = Duration.ofSeconds(2);
    private static final int TRIES = 30;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI events;
    private final String token;

    /// @param edge  its address
    /// @param token by which it lets this sender in
    Sender(URI edge, String token) {
        this.events = edge.resolve("/v1/events");
        this.token = token;
    }

    /// Sends events in their order and returns when all of them are committed.
    ///
    /// @throws InterruptedException where the demo is ending
    void send(List<Incoming> all) throws InterruptedException {
        for (int from = 0; from < all.size(); from += BATCH) {
            post(Wire.lines(all.subList(from, Math.min(all.size(), from + BATCH))));
        }
    }

    private void post(String body) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(events)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        String last = "";
        for (int i = 0; i < TRIES; i++) {
            try {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    return;
                }
                last = "%d %s".formatted(answer.statusCode(), answer.body());
                if (answer.statusCode() / 100 == 4) {
                    break;
                }
            } catch (IOException unreachable) {
                last = unreachable.toString();
            }
            Thread.sleep(BEFORE_AGAIN);
        }
        throw new IllegalStateException("The edge (%s) must take the events of the demo: %s".formatted(events, last));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
