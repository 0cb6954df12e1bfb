package dev.muster.ingest.webhook;

import static dev.muster.sql.event.Await.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ingest.EdgeLimits;
import dev.muster.ingest.webhook.Edge.Answer;
import dev.muster.ingest.webhook.Samples.Sample;
import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Everything a sender could get wrong, on purpose or not, through the real edge: seeded, so that a failure comes
/// again.
class FuzzTest {

    private static final long SEED = 20260302;
    private static final int MUTATIONS_OF_EACH = 24;
    private static final int AT_A_TIME = 16;

    private static final String OWN =
            "{\"source\":\"own\",\"id\":\"7\",\"type\":\"message_in\",\"occurred_at\":\"2026-03-02T09:00:00Z\",\"conversation\":\"c\",\"customer\":\"p\",\"actor_kind\":\"customer\",\"actor\":\"p\",\"queue\":\"q\",\"channel\":\"sms\",\"attributes\":{\"message\":\"m\"},\"content\":{\"text\":\"Hello\",\"customer\":{\"name\":\"Ina\"}}}";

    /// One request, sent to a hook or to Muster's own address.
    private record Input(String target, Sample sample, MediaType type) {}

    private record Sent(Input input, Answer answer) {

        @Override
        public String toString() {
            String text = input.sample().text();
            return "%d %s %s %s"
                    .formatted(
                            answer.status(),
                            input.target(),
                            input.type(),
                            text.substring(0, Math.min(300, text.length())));
        }
    }

    private static final Leaks leaks = new Leaks();
    private static final Database database = TestDatabase.fresh();
    private static final Edge edge = new Edge(database, Samples.hooks());

    @AfterAll
    static void stop() {
        edge.close();
        database.close();
        leaks.close();
    }

    @Test
    void nothingBreaksTheEdgeAndNothingStaysBehind() {
        List<Input> inputs = inputs();
        sendAll(inputs.subList(0, 200));
        Set<String> threads = threads();

        List<Sent> sent = sendAll(inputs);
        sendAll(inputs.subList(0, 50));
        System.gc();
        sendAll(inputs.subList(0, 50));

        assertThat(sent.stream().filter(one -> one.answer().status() >= 500).map(Sent::toString))
                .isEmpty();
        assertThat(sent).hasSizeGreaterThan(2_000);
        assertThat(sent.stream().map(one -> one.answer().status()).distinct()).contains(200, 204, 400, 401, 413, 415);
        assertThat(threads()).isSubsetOf(threads);
        assertThat(leaks.reported()).isEmpty();
        awaitWholeBudget();
        assertThat(value(edge.post(OWN)).status()).isEqualTo(200);
    }

    @Test
    void whatIsRefusedLeavesNothingInTheLog() {
        long known = stored();

        for (Sent sent : inputs().subList(0, 200).stream()
                .map(input -> value(send(input)))
                .toList()) {
            known += accepted(sent);
        }

        assertThat(stored()).isEqualTo(known);
    }

    private static List<Input> inputs() {
        Random random = new Random(SEED);
        List<Input> inputs = new ArrayList<>();
        for (Hook hook : Samples.all()) {
            for (Sample sample : Samples.of(hook.name())) {
                IntStream.range(0, MUTATIONS_OF_EACH)
                        .mapToObj(_ -> mutation(sample, random))
                        .forEach(changed -> inputs.add(new Input(hook.name(), changed, type(sample.type(), random))));
            }
            hostile(random)
                    .forEach(text -> inputs.add(new Input(
                            hook.name(), new Sample("x.json", text), type(MediaType.APPLICATION_JSON, random))));
        }
        Sample own = new Sample("own.json", OWN);
        for (MediaType type : List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_NDJSON)) {
            IntStream.range(0, 6 * MUTATIONS_OF_EACH)
                    .mapToObj(_ -> mutation(own, random))
                    .forEach(changed -> inputs.add(new Input("", changed, type(type, random))));
            hostile(random).forEach(text -> inputs.add(new Input("", new Sample("x.json", text), type)));
        }
        Collections.shuffle(inputs, random);
        return inputs;
    }

    /// The sample with one thing wrong: cut off, bytes turned over, a value of another type, or something repeated.
    private static Sample mutation(Sample sample, Random random) {
        String text = sample.text();
        String changed = switch (random.nextInt(6)) {
            case 0 -> text.substring(0, random.nextInt(text.length()));
            case 1 -> noise(text, random);
            case 2, 3 -> otherValue(text, random);
            case 4 -> {
                int from = random.nextInt(text.length());
                int to = Math.min(text.length(), from + 1 + random.nextInt(40));
                yield text.substring(0, to) + text.substring(from);
            }
            default -> text.replaceAll("(1778|2026)", Integer.toString(random.nextInt(10_000)));
        };
        return new Sample(sample.name(), changed);
    }

    private static String noise(String text, Random random) {
        StringBuilder noisy = new StringBuilder(text);
        for (int i = 0; i < 3; i++) {
            noisy.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x250));
        }
        return noisy.toString();
    }

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "7",
            "-1",
            "0.5",
            "1e999999999",
            "-1e-999999999",
            "99999999999999999999999999999999999999",
            "9".repeat(5_000),
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"9999-12-31T23:59:59Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"999999999999999\"",
            "\"" + "x".repeat(30_000) + "\"",
            "[]",
            "{}",
            "[[[{}]]]",
            "[null]",
            "{\"id\":{}}",
            "[".repeat(60) + "]".repeat(60));

    /// Puts another value in the place of one that follows a name.
    private static String otherValue(String text, Random random) {
        List<Integer> colons = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == ':' && i > 0 && text.charAt(i - 1) == '"')
                .boxed()
                .toList();
        if (colons.isEmpty()) {
            return text.replaceFirst(
                    "=[^&]*", "=" + VALUES.get(random.nextInt(VALUES.size())).replace("\\", "%5C"));
        }
        int at = colons.get(random.nextInt(colons.size())) + 1;
        int end = at;
        while (end < text.length() && ",}\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, at) + VALUES.get(random.nextInt(VALUES.size())) + text.substring(end);
    }

    private static List<String> hostile(Random random) {
        List<String> texts = new ArrayList<>(List.of(
                "",
                " ",
                "null",
                "[]",
                "[[]]",
                "7",
                "\"text\"",
                "{",
                "[".repeat(100_000),
                "{\"a\":".repeat(50_000),
                "[" + "1,".repeat(100_000) + "1]",
                "{\"event\":\"message_created\",\"event\":\"x\"}",
                "{\"entry\":" + "[".repeat(40) + "]".repeat(40) + "}",
                "{\"n\":" + "9".repeat(100_000) + "}",
                "{\"" + "n".repeat(50_000) + "\":1}",
                "\ufeff{}",
                "a=1&".repeat(2_000),
                "%zz=%",
                "x".repeat(HooksHandler.MOST_BYTES + 1)));
        for (int i = 0; i < 20; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            texts.add(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return texts;
    }

    private static MediaType type(MediaType usual, Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> MediaType.TEXT_XML;
            case 1 -> MediaType.APPLICATION_FORM_URLENCODED;
            case 2 -> MediaType.parseMediaType("application/cloudevents-batch+json");
            default -> usual;
        };
    }

    private static List<Sent> sendAll(List<Input> inputs) {
        return value(
                Flux.fromIterable(inputs).flatMap(FuzzTest::send, AT_A_TIME).collectList());
    }

    private static Mono<Sent> send(Input input) {
        return answer(input).map(answer -> new Sent(input, answer));
    }

    private static Mono<Answer> answer(Input input) {
        int oddity = Math.floorMod(input.sample().text().hashCode(), 40);
        // Bytes that are no UTF-8 come from the characters above 0x7f.
        byte[] body = oddity < 4
                ? input.sample().text().getBytes(StandardCharsets.ISO_8859_1)
                : input.sample().body();
        if (input.target().isEmpty()) {
            return edge.post(input.type(), Edge.TOKEN, body);
        }
        Hook hook = Samples.hook(input.target());
        String secret = oddity == 5 ? "the-secret-of-a-stranger" : Samples.SECRET;
        HttpHeaders headers = Samples.headers(hook, input.type(), body, secret, Instant.now());
        odd(headers, oddity);
        return edge.hook(input.target(), headers, body);
    }

    private static void odd(HttpHeaders headers, int oddity) {
        switch (oddity) {
            case 6 -> headers.set("Content-Type", "nonsense/;;=");
            case 7 -> headers.remove("Content-Type");
            case 8 -> headers.set("Content-Encoding", "gzip");
            case 9 -> headers.set("X-Chatwoot-Timestamp", "9".repeat(3_000));
            case 10 -> headers.set("X-Hub-Signature-256", "sha256=zz");
            case 11 -> headers.set("Authorization", "Bearer");
            case 12 -> headers.set("ce-id", "%");
            case 13 -> headers.set("X-Twilio-Signature", "\u00e9\u00e9");
            case 14 -> headers.add("Content-Type", "application/json");
            case 15 -> headers.set("X-Zendesk-Webhook-Signature-Timestamp", "");
            default -> {}
        }
    }

    /// What a request held is given back at the end of its answer, which its sender may have read by then.
    private static void awaitWholeBudget() {
        BodyBudget budget = edge.bean(BodyBudget.class);
        value(Flux.interval(Duration.ofMillis(10))
                .onBackpressureLatest()
                .filter(_ -> budget.free() == EdgeLimits.usual().bodyBytes())
                .next());
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && !thread.getName().startsWith("ForkJoin"))
                .map(Thread::getName)
                .collect(Collectors.toSet());
    }

    /// Of those who are told; Twilio hears no more than that all is well.
    private static long accepted(Sent sent) {
        return sent.answer().status() == 200
                ? JsonMapper.shared()
                        .readTree(sent.answer().body())
                        .get("accepted")
                        .longValue()
                : 0;
    }

    private static long stored() {
        return value(database.client()
                .sql("select count(*) from event where source not like 'twilio%'")
                .mapValue(Long.class)
                .one());
    }
}
