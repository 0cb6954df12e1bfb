package dev.muster.ingest.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// A sender that goes on with a request until it is acknowledged, as platforms do, and remembers what was.
final class Client implements Runnable {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<Integer> COME_BACK = Set.of(429, 503);
    private static final int MOST_EVENTS = 20;
    private static final long PAUSE_MILLIS = 20;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI edge;
    private final Traffic traffic;
    private final Random random;
    private final BooleanSupplier goesOn;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    Client(String base, Traffic traffic, long seed, BooleanSupplier goesOn) {
        edge = URI.create(base + "/v1/events");
        this.traffic = traffic;
        random = new Random(seed);
        this.goesOn = goesOn;
    }

    /// The ids of events whose request was answered 200.
    Queue<String> acknowledged() {
        return acknowledged;
    }

    @Override
    public void run() {
        try {
            while (goesOn.getAsBoolean()) {
                String body = traffic.lines(1 + random.nextInt(MOST_EVENTS));
                boolean taken = send(body);
                while (!taken && goesOn.getAsBoolean()) {
                    Thread.sleep(PAUSE_MILLIS);
                    taken = send(body);
                }
                if (taken) {
                    ID.matcher(body).results().forEach(found -> acknowledged.add(found.group(1)));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean send(String body) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(edge)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + BenchServer.TOKEN)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200 && !COME_BACK.contains(answer.statusCode())) {
                throw new IllegalStateException(
                        "The edge answered %d: %s".formatted(answer.statusCode(), answer.body()));
            }
            return answer.statusCode() == 200;
        } catch (IOException gone) {
            return false;
        }
    }
}
