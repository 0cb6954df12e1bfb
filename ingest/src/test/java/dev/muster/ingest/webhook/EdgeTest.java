package dev.muster.ingest.webhook;

import static dev.muster.sql.event.Await.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ingest.webhook.Edge.Answer;
import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EdgeTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Database database = TestDatabase.fresh();
    private static final Edge edge = new Edge(database);

    @AfterAll
    static void stop() {
        edge.close();
        database.close();
    }

    @Test
    void ndjsonArrayAndSingleEventAreAllTaken() {
        String one = event("shapes", "1", "opened");
        String two = event("shapes", "2", "note");
        String three = event("shapes", "3", "note");

        assertThat(value(edge.post(one + "\n" + two + "\n\n"))).satisfies(EdgeTest::acceptedTwo);
        assertThat(value(edge.post(MediaType.APPLICATION_JSON, Edge.TOKEN, "[" + two + "," + three + "]"))
                        .body())
                .isEqualTo("{\"accepted\":1,\"duplicates\":1}");
        assertThat(value(edge.post(MediaType.APPLICATION_JSON, Edge.TOKEN, event("shapes", "4", "note")))
                        .body())
                .isEqualTo("{\"accepted\":1,\"duplicates\":0}");
    }

    @Test
    void aRedeliveryWithAnotherTimeIsADuplicate() {
        Answer first = value(edge.post(event("again", "1", "opened")));
        Answer second = value(edge.post(event("again", "1", "opened").replace("09:00:00", "10:00:00")));

        assertThat(first.body()).isEqualTo("{\"accepted\":1,\"duplicates\":0}");
        assertThat(second.body()).isEqualTo("{\"accepted\":0,\"duplicates\":1}");
    }

    @Test
    void oneBadLineRefusesTheRequestAndStoresNothing() {
        String body = event("whole", "1", "opened") + "\n"
                + event("whole", "2", "rated").replace("\"type\"", "\"attributes\":{\"rating\":9},\"type\"") + "\n"
                + "{\"source\":\"whole\"\n"
                + event("whole", "3", "note").replace("\"type\"", "\"colour\":\"red\",\"type\"");

        Answer refused = value(edge.post(body));
        JsonNode lines = JSON.readTree(refused.body()).get("refused");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).toString())
                .isEqualTo(
                        "{\"line\":2,\"field\":\"attributes.rating\",\"rule\":\"must be a whole number from 1 to 5\"}");
        assertThat(lines.get(1).toString())
                .isEqualTo(
                        "{\"line\":3,\"field\":\"\",\"rule\":\"must be valid JSON: Unexpected end-of-input: expected close marker for Object\"}");
        assertThat(lines.get(2).toString()).isEqualTo("{\"line\":4,\"field\":\"colour\",\"rule\":\"is unknown\"}");
        assertThat(stored("whole")).isZero();
    }

    @Test
    void linesOfADocumentAreCountedToo() {
        String body = "[\n" + event("doc", "1", "opened") + ",\n" + event("doc", "2", "nothing") + "\n]";

        Answer refused = value(edge.post(MediaType.APPLICATION_JSON, Edge.TOKEN, body));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(JSON.readTree(refused.body())
                        .get("refused")
                        .get(0)
                        .get("line")
                        .intValue())
                .isEqualTo(3);
        assertThat(stored("doc")).isZero();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatBreaksARuleIsRefusedByName(String field, String json) {
        Answer refused = value(edge.post(with("rules", field, json)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(JSON.readTree(refused.body())
                        .get("refused")
                        .get(0)
                        .get("field")
                        .stringValue())
                .startsWith(field);
    }

    @Test
    void moreThanADayAheadIsRefused() {
        String ahead = Instant.now().plus(Duration.ofHours(25)).toString();

        assertThat(value(edge.post(with("ahead", "occurred_at", "\"" + ahead + "\"")))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void invalidUtf8IsRefused() {
        byte[] body = event("utf8", "1", "opened").getBytes(StandardCharsets.UTF_8);
        body[12] = (byte) 0xff;

        assertThat(value(edge.post(MediaType.APPLICATION_NDJSON, Edge.TOKEN, body))
                        .status())
                .isEqualTo(400);
        assertThat(value(edge.post(MediaType.APPLICATION_JSON, Edge.TOKEN, body))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "", " ", "[[]]", "nonsense", "{}", "[{]", "null", "[1,2]", "{} {}"})
    void whatIsNoEventIsRefused(String body) {
        assertThat(value(edge.post(MediaType.APPLICATION_JSON, Edge.TOKEN, body))
                        .status())
                .isEqualTo(400);
        assertThat(value(edge.post(body)).status()).isEqualTo(400);
    }

    @Test
    void deepNestingIsRefusedWithoutHarm() {
        String deep = "[".repeat(200_000);

        assertThat(value(edge.post(MediaType.APPLICATION_JSON, Edge.TOKEN, deep))
                        .status())
                .isEqualTo(400);
        assertThat(value(edge.post(deep)).status()).isEqualTo(400);
    }

    @Test
    void strangersAreTurnedAway() {
        Answer wrong = value(edge.post(MediaType.APPLICATION_NDJSON, "wrong", event("no", "1", "opened")));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.headers()).containsKey("WWW-Authenticate");
        assertThat(value(edge.getAnonymously("/v1/queues")).status()).isEqualTo(401);
        assertThat(stored("no")).isZero();
    }

    @Test
    void otherMediaTypesAreRefused() {
        assertThat(value(edge.post(MediaType.TEXT_PLAIN, Edge.TOKEN, event("type", "1", "opened")))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void bodiesOverTheLimitAreRefused() {
        String line = event("large", "1", "opened") + "\n";
        byte[] body = line.repeat(9 * 1024 * 1024 / line.length()).getBytes(StandardCharsets.UTF_8);

        assertThat(value(edge.post(MediaType.APPLICATION_NDJSON, Edge.TOKEN, body))
                        .status())
                .isEqualTo(413);
        assertThat(value(edge.stream(Flux.just(line).repeat(70_000))).status()).isEqualTo(413);
        assertThat(stored("large")).isZero();
    }

    @Test
    void requestsSideBySideAreEachToldTheirOwn() {
        var answers = value(Flux.range(0, 60)
                .flatMap(i -> edge.post(event("side", Integer.toString(i % 30), "note")), 60)
                .collectList());

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(answers.stream().filter(answer -> answer.body().contains("\"accepted\":1")))
                .hasSize(30);
        assertThat(stored("side")).isEqualTo(30);
    }

    @Test
    void cardNumbersAreNotStored() {
        value(edge.post(with("card", "content", "{\"text\":\"My card is 4111 1111 1111 1111, order 1234567890123\"}")));

        String text = value(database.client()
                .sql("select text from content join event using (received_on, number) where event.source = 'card'")
                .mapValue(String.class)
                .one());
        assertThat(text).isEqualTo("My card is [card number removed], order 1234567890123");
    }

    @Test
    void whatIsPostedIsSeenLive() {
        String now = Instant.now().toString();
        String queued = event("live", "1", "queued")
                .replace("2026-03-02T09:00:00Z", now)
                .replace("\"type\"", "\"queue\":\"night\",\"type\"");
        value(edge.post(queued));

        String state = value(Flux.interval(Duration.ofMillis(50))
                .onBackpressureLatest()
                .concatMap(_ -> edge.get("/v1/queues"))
                .map(Answer::body)
                .filter(body -> body.contains("\"queue\":\"night\""))
                .next());

        assertThat(state).contains("\"queue\":\"night\",\"waiting\":1").contains("\"offered_today\":1");
    }

    @Test
    void aFullBatchIsTaken() {
        String body = IntStream.range(0, 5_000)
                .mapToObj(i -> event("bulk", Integer.toString(i), "note"))
                .collect(Collectors.joining("\n"));

        assertThat(value(edge.post(body)).body()).isEqualTo("{\"accepted\":5000,\"duplicates\":0}");
    }

    private static void acceptedTwo(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"accepted\":2,\"duplicates\":0}");
    }

    private static String event(String source, String id, String type) {
        return "{\"source\":\"%s\",\"id\":\"%s\",\"type\":\"%s\",\"occurred_at\":\"2026-03-02T09:00:00Z\",\"conversation\":\"%s-c\"}"
                .formatted(source, id, type, source);
    }

    /// A message with one field replaced or added; as text, so that escapes go over the wire as they are written.
    private static String with(String source, String field, String json) {
        ObjectNode node = (ObjectNode) JSON.readTree(event(source, "1", "message_in"));
        node.put(field, "REPLACED");
        return JSON.writeValueAsString(node).replace("\"REPLACED\"", json);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("occurred_at", "\"1999-12-31T23:59:59Z\""),
                Arguments.of("occurred_at", "\"yesterday\""),
                Arguments.of("occurred_at", "\"2026-03-02T09:00:00\""),
                Arguments.of("received_at", "\"2026-03-02T09:00:00Z\""),
                Arguments.of("type", "\"sneezed\""),
                Arguments.of("queue", "\"a queue\""),
                Arguments.of("actor_kind", "\"robot\""),
                Arguments.of("conversation", "\"\""),
                Arguments.of("id", "\"a\\u0000b\""),
                Arguments.of("customer", "\"\\ud83d\""),
                Arguments.of("source", "7"),
                Arguments.of("attributes", "[]"),
                Arguments.of("content", "{\"html\":\"x\"}"));
    }

    private long stored(String source) {
        return value(database.client()
                .sql("select count(*) from event where source = :source")
                .bind("source", source)
                .mapValue(Long.class)
                .one());
    }
}
