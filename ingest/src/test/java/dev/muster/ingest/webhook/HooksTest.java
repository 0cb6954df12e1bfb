package dev.muster.ingest.webhook;

import static dev.muster.sql.event.Await.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ingest.webhook.Edge.Answer;
import dev.muster.ingest.webhook.Samples.Sample;
import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/// The hooks over the wire.
class HooksTest {

    private static final Database database = TestDatabase.fresh();
    private static final Edge edge = new Edge(database, Samples.hooks());

    @BeforeEach
    void empty() {
        value(database.client()
                .sql("truncate event, content, event_key")
                .fetch()
                .rowsUpdated());
    }

    @AfterAll
    static void stop() {
        edge.close();
        database.close();
    }

    static Stream<Arguments> oneDeliveryEach() {
        return Samples.all().stream()
                .map(hook -> Arguments.of(hook, Samples.of(hook.name()).getFirst()));
    }

    @ParameterizedTest
    @MethodSource("oneDeliveryEach")
    void aGenuineDeliveryIsStoredAndARedeliveryIsADuplicate(Hook hook, Sample sample) {
        Answer first = post(hook, sample, Samples.SECRET, Instant.now());
        long once = stored();
        Answer again = post(hook, sample, Samples.OTHER_SECRET, Instant.now().minusSeconds(60));

        int good = hook.kind() == HookKind.TWILIO || hook.kind() == HookKind.TWILIO_EVENTS ? 204 : 200;
        assertThat(first.status()).isEqualTo(good);
        assertThat(again.status()).isEqualTo(good);
        assertThat(once).isPositive();
        assertThat(stored()).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("oneDeliveryEach")
    void aSignatureOfAStrangerIsTurnedAway(Hook hook, Sample sample) {
        Answer refused = post(hook, sample, "the-secret-of-a-stranger", Instant.now());

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body().strip().lines()).hasSize(1);
        assertThat(stored()).isZero();
    }

    @ParameterizedTest
    @MethodSource("oneDeliveryEach")
    void aBodyThatWasChangedIsTurnedAway(Hook hook, Sample sample) {
        HttpHeaders headers = Samples.headers(hook, sample.type(), sample.body(), Samples.SECRET, Instant.now());
        byte[] changed = sample.text()
                .replaceFirst("2026", "2025")
                .replaceFirst("1778", "1777")
                .getBytes(StandardCharsets.UTF_8);

        Answer answer = value(edge.hook(hook.name(), headers, changed));

        boolean bearer = hook.kind() == HookKind.CLOUDEVENTS || hook.kind() == HookKind.TWILIO_EVENTS;
        assertThat(answer.status()).isEqualTo(bearer ? 200 + (hook.kind() == HookKind.TWILIO_EVENTS ? 4 : 0) : 401);
        assertThat(stored() == 0).isNotEqualTo(bearer);
    }

    @ParameterizedTest
    @MethodSource("oneDeliveryEach")
    void withoutASignatureNothingIsTaken(Hook hook, Sample sample) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(sample.type());

        assertThat(value(edge.hook(hook.name(), headers, sample.body())).status())
                .isEqualTo(401);
        assertThat(stored()).isZero();
    }

    @ParameterizedTest
    @MethodSource("signedTimes")
    void anOldDeliveryIsTurnedAway(Hook hook, Sample sample) {
        Answer old = post(hook, sample, Samples.SECRET, Instant.now().minus(Duration.ofMinutes(6)));
        Answer ahead = post(hook, sample, Samples.SECRET, Instant.now().plus(Duration.ofMinutes(6)));

        assertThat(List.of(old.status(), ahead.status())).containsOnly(401);
        assertThat(old.body()).contains("must be within 5 minutes of now");
        assertThat(stored()).isZero();
    }

    static Stream<Arguments> signedTimes() {
        return Stream.of(HookKind.CHATWOOT, HookKind.ZENDESK)
                .map(kind -> Samples.hook(kind.wireName()))
                .map(hook -> Arguments.of(hook, Samples.of(hook.name()).getFirst()));
    }

    @Test
    void whatIsUnderstoodButTellsOfNothingIsTakenAndNotStored() {
        for (String name : List.of(
                "chatwoot/11",
                "intercom/09",
                "zendesk/13",
                "whatsapp/08",
                "twilio/13",
                "twilio_events/03",
                "cloudevents/05")) {
            Hook hook = Samples.hook(name.substring(0, name.indexOf('/')));
            Answer answer = post(hook, Samples.one(hook.name(), name), Samples.SECRET, Instant.now());

            assertThat(answer.status()).as(name).isBetween(200, 204);
        }
        assertThat(stored()).isZero();
    }

    @Test
    void aMalformedBodyIsRefusedWithFieldAndRule() {
        Hook hook = Samples.hook("chatwoot");
        Sample sample = Samples.one("chatwoot", "message_incoming");
        Answer refused = post(
                hook,
                new Sample("chatwoot/x.json", sample.text().replace("\"id\": 9001", "\"id\": {}")),
                Samples.SECRET,
                Instant.now());
        Answer torn = post(hook, new Sample("chatwoot/x.json", "{\"event\":"), Samples.SECRET, Instant.now());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(JsonMapper.shared().readTree(refused.body()).at("/refused/0").toString())
                .isEqualTo("{\"line\":1,\"field\":\"id\",\"rule\":\"is required\"}");
        assertThat(torn.status()).isEqualTo(400);
        assertThat(stored()).isZero();
    }

    @Test
    void oneBadEventRefusesItsWholeBatch() {
        Hook hook = Samples.hook("cloudevents");
        String batch =
                Samples.one("cloudevents", "batch").text().replace("\"queue\": \"q1\"", "\"queue\": \"no queue\"");

        Answer refused = post(hook, new Sample("cloudevents/batch.json", batch), Samples.SECRET, Instant.now());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(JsonMapper.shared().readTree(refused.body()).at("/refused/0").toString())
                .startsWith("{\"line\":2,\"field\":\"queue\"");
        assertThat(stored()).isZero();
    }

    @Test
    void aBinaryCloudEventIsTaken() {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(Samples.SECRET);
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("ce-specversion", "1.0");
        headers.set("ce-id", "B-1");
        headers.set("ce-source", "/desk");
        headers.set("ce-type", "dev.muster.opened");
        headers.set("ce-time", "2026-05-15T19:10:40Z");

        Answer answer =
                value(edge.hook("cloudevents", headers, "{\"conversation\":\"c-1\"}".getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.body()).isEqualTo("{\"accepted\":1,\"duplicates\":0}");
    }

    @Test
    void whoeverWantsToSendCloudEventsIsAllowedTo() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("WebHook-Request-Origin", "events.example.org");
        headers.set("WebHook-Request-Rate", "120");

        Answer answer = value(edge.call(HttpMethod.OPTIONS, "/v1/hooks/cloudevents", headers));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .containsEntry("WebHook-Allowed-Origin", "events.example.org")
                .containsEntry("WebHook-Allowed-Rate", "*")
                .containsEntry("Allow", "POST");
        assertThat(value(edge.call(HttpMethod.OPTIONS, "/v1/hooks/cloudevents", new HttpHeaders()))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatsAppsChallengeIsAnsweredToWhoeverKnowsTheToken() {
        String path = "/v1/hooks/whatsapp?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=";

        Answer good = value(edge.getAnonymously(path + "a%20token%20to%20verify"));

        assertThat(good.status()).isEqualTo(200);
        assertThat(good.body()).isEqualTo("1158201444");
        assertThat(good.headers().get("Content-Type")).startsWith("text/plain");
        assertThat(value(edge.getAnonymously(path + "another")).status()).isEqualTo(403);
        assertThat(value(edge.getAnonymously("/v1/hooks/chatwoot")).status()).isEqualTo(405);
    }

    @Test
    void anotherMethodIsToldWhichOnesAreRight() {
        Answer put = value(edge.call(HttpMethod.PUT, "/v1/hooks/chatwoot", new HttpHeaders()));
        Answer delete = value(edge.call(HttpMethod.DELETE, "/v1/hooks/whatsapp", new HttpHeaders()));

        assertThat(put.status()).isEqualTo(405);
        assertThat(put.headers()).containsEntry("Allow", "POST,HEAD,OPTIONS");
        assertThat(put.body()).isEqualTo("{\"error\":\"The method must be POST or HEAD or OPTIONS.\"}");
        assertThat(delete.headers()).containsEntry("Allow", "POST,GET,HEAD,OPTIONS");
        assertThat(value(edge.call(HttpMethod.PUT, "/v1/hooks/nobody", new HttpHeaders()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anUnknownHookIsNotFound() {
        HttpHeaders headers = new HttpHeaders();

        assertThat(value(edge.hook("nobody", headers, new byte[0])).status()).isEqualTo(404);
        assertThat(value(edge.getAnonymously("/v1/hooks/nobody")).status()).isEqualTo(404);
        assertThat(value(edge.call(HttpMethod.HEAD, "/v1/hooks/nobody", headers))
                        .status())
                .isEqualTo(404);
        assertThat(value(edge.call(HttpMethod.HEAD, "/v1/hooks/intercom", headers))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        Hook hook = Samples.hook("intercom");
        byte[] large = new byte[HooksHandler.MOST_BYTES + 1];

        Answer declared = value(edge.hook(
                hook.name(),
                Samples.headers(hook, MediaType.APPLICATION_JSON, large, Samples.SECRET, Instant.now()),
                large));
        Answer streamed =
                value(edge.hookStream(hook.name(), Flux.just("x".repeat(1024)).repeat(1100)));

        assertThat(declared.status()).isEqualTo(413);
        assertThat(streamed.status()).isEqualTo(413);
    }

    @Test
    void cardNumbersOfAFormAreNotKept() {
        Hook hook = Samples.hook("twilio");
        Sample sample = Samples.one("twilio", "message_customer");
        String card = sample.text().replace("Where+is+my+parcel", "4111+1111+1111+1111");

        post(hook, new Sample("twilio/x.form", card), Samples.SECRET, Instant.now());

        String kept = value(database.client()
                .sql("select text || body from content")
                .mapValue(String.class)
                .one());
        assertThat(kept).contains("[card number removed]").doesNotContain("1111 1111");
    }

    private static Answer post(Hook hook, Sample sample, String secret, Instant at) {
        HttpHeaders headers = Samples.headers(hook, sample.type(), sample.body(), secret, at);
        return value(edge.hook(hook.name(), headers, sample.body()));
    }

    private static long stored() {
        return value(database.client()
                .sql("select count(*) from event")
                .mapValue(Long.class)
                .one());
    }
}
