package dev.muster.ingest.webhook;

import static dev.muster.sql.event.Await.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ingest.EdgeLimits;
import dev.muster.ingest.webhook.Edge.Answer;
import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/// What the edge does with more than it can bear.
class PatienceTest {

    private static final long BUDGET = 1_000_000;

    private static final Database database = TestDatabase.fresh();
    private static final Edge edge = new Edge(
            database, new EdgeLimits(100, BUDGET, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(5)));

    @AfterAll
    static void stop() {
        edge.close();
        database.close();
    }

    @Test
    void whoFindsNoRoomIsAskedToComeBackAndThenLetIn() throws IOException {
        try (Socket greedy = announce(900_000)) {
            awaitFree(BUDGET - 900_000);

            Answer turnedAway = value(edge.post(note("room").repeat(2_000)));
            Answer streamed = value(edge.stream(Flux.just(note("streamed")).repeat(2_000)));
            Answer small = value(edge.post(note("small")));

            assertThat(turnedAway.status()).isEqualTo(429);
            assertThat(turnedAway.headers()).containsEntry("Retry-After", "2");
            assertThat(streamed.status()).isEqualTo(429);
            assertThat(small.status()).isEqualTo(200);
            assertThat(greedy.isConnected()).isTrue();
        }
        awaitFree(BUDGET);
        assertThat(value(edge.post(note("room").repeat(2_000))).status()).isEqualTo(200);
        awaitFree(BUDGET);
    }

    @Test
    void aBodyThatStandsStillLosesItsPlace() throws IOException {
        try (Socket slow = announce(500)) {
            OutputStream body = slow.getOutputStream();
            body.write("{".getBytes(StandardCharsets.UTF_8));
            body.flush();

            assertThat(endOf(slow)).isEqualTo(408);
        }
        awaitFree(BUDGET);
    }

    @Test
    void aSenderThatBreaksOffIsNotTakenForADatabaseThatIsAway() throws IOException {
        try (LogBook told = new LogBook(Presence.class)) {
            try (Socket broken = announce(500)) {
                awaitFree(BUDGET - 500);
                // Closing resets the connection then.
                broken.setSoLinger(true, 0);
            }
            awaitFree(BUDGET);

            assertThat(told.lines()).isEmpty();
        }
    }

    @Test
    void aRequestThatCannotBeReadTakesOneLineOfTheLog() throws IOException {
        try (LogBook told = new LogBook("reactor.netty.http.server.HttpServerOperations");
                Socket socket = announce("many")) {
            assertThat(endOf(socket)).isEqualTo(400);

            assertThat(told.lines())
                    .singleElement()
                    .asString()
                    .contains("Decoding failed: a request, ")
                    .doesNotContain("\n", "\r", "many", Edge.TOKEN);
        }
    }

    @Test
    void ofABodyThatBreaksNothingIsStored() throws IOException {
        String first = note("broken");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), edge.port())) {
            socket.getOutputStream()
                    .write("""
                            POST /v1/events HTTP/1.1\r
                            Host: localhost\r
                            Authorization: Bearer %s\r
                            Content-Type: application/x-ndjson\r
                            Transfer-Encoding: chunked\r
                            \r
                            %x\r
                            %s\r
                            ZZZ\r
                            """.formatted(Edge.TOKEN, first.length(), first).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();

            assertThat(endOf(socket)).isEqualTo(400);
        }
        awaitFree(BUDGET);
        assertThat(value(edge.post(first)).body()).contains("\"accepted\":1");
    }

    @Test
    void aRequestThatNeverEndsIsTooSlow() throws IOException {
        try (Socket slow = announce(500)) {
            Thread drip = Thread.startVirtualThread(() -> drip(slow));

            assertThat(endOf(slow)).isEqualTo(408);
            drip.interrupt();
        }
        awaitFree(BUDGET);
    }

    private static void drip(Socket socket) {
        try {
            while (true) {
                socket.getOutputStream().write(' ');
                Thread.sleep(300);
            }
        } catch (IOException | InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static Socket announce(Object bytes) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), edge.port());
        socket.getOutputStream().write("""
                        POST /v1/events HTTP/1.1\r
                        Host: localhost\r
                        Authorization: Bearer %s\r
                        Content-Type: application/x-ndjson\r
                        Content-Length: %s\r
                        \r
                        """.formatted(Edge.TOKEN, bytes).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    /// The status of the answer; 0 where the connection ends without one.
    private static int endOf(Socket socket) throws IOException {
        try {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return answer.isEmpty() ? 0 : Integer.parseInt(answer.substring(9, 12));
        } catch (SocketException reset) {
            return 0;
        }
    }

    private static void awaitFree(long bytes) {
        BodyBudget budget = edge.bean(BodyBudget.class);
        value(Flux.interval(Duration.ofMillis(10))
                .onBackpressureLatest()
                .filter(_ -> budget.free() == bytes)
                .next());
    }

    private static String note(String source) {
        return "{\"source\":\"%s\",\"id\":\"1\",\"type\":\"note\",\"occurred_at\":\"%s\",\"conversation\":\"c\"}\n"
                .formatted(source, Instant.parse("2026-03-02T09:00:00Z"));
    }
}
