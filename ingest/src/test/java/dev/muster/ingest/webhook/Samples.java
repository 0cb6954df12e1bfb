package dev.muster.ingest.webhook;

import dev.muster.forecasting.AgentId;
import dev.muster.sql.directory.Person.Identity;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.EventId;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// What platforms send, one file a delivery, and hooks that take it.
final class Samples {

    static final String SECRET = "the-first-secret-of-a-hook";
    static final String OTHER_SECRET = "the-second-secret-of-a-hook";
    static final Instant NOW = Instant.parse("2026-05-16T12:00:00Z");

    private static final String SECRETS = "\"secrets\":[\"%s\",\"%s\"]".formatted(SECRET, OTHER_SECRET);

    private static final String HOOKS = """
            [{"name":"chatwoot","kind":"chatwoot",SECRETS,"queues":{"team/2":"billing","inbox/7":"front"}},
             {"name":"twilio","kind":"twilio",SECRETS,"url":"https://hooks.example.com/v1/hooks/twilio",
              "queues":{"WQ0000000000000000000000000000aa01":"billing","+493012345678":"front"}},
             {"name":"twilio_events","kind":"twilio_events",SECRETS,
              "queues":{"WQ0000000000000000000000000000aa01":"billing"}},
             {"name":"whatsapp","kind":"whatsapp",SECRETS,"verify_token":"a token to verify","queue":"front"},
             {"name":"cloudevents","kind":"cloudevents",SECRETS,"channel":"web","queues":{"q1":"billing"},
              "types":{"com.example.ticket.closed":"resolved"}},
             {"name":"zendesk","kind":"zendesk",SECRETS,"queues":{"771":"billing"},"queue":"front"},
             {"name":"intercom","kind":"intercom",SECRETS,"queues":{"771":"billing"},"queue":"front"}]
            """.replace("SECRETS", SECRETS);

    private static final List<Hook> ALL = HooksFile.read("hooks.json", HOOKS);

    /// One delivery.
    record Sample(String name, String text) {

        byte[] body() {
            return bytes(text);
        }

        MediaType type() {
            if (name.endsWith(".form")) {
                return MediaType.APPLICATION_FORM_URLENCODED;
            }
            return name.startsWith("cloudevents")
                    ? MediaType.parseMediaType(
                            name.contains("batch")
                                    ? "application/cloudevents-batch+json"
                                    : "application/cloudevents+json; charset=utf-8")
                    : MediaType.APPLICATION_JSON;
        }
    }

    private Samples() {}

    static Hooks hooks() {
        return new Hooks(ALL, new Pseudonyms("a key for tests only"));
    }

    static List<Hook> all() {
        return ALL;
    }

    static Hook hook(String name) {
        return ALL.stream().filter(hook -> hook.name().equals(name)).findFirst().orElseThrow();
    }

    /// The platform's deliveries in the order in which they happened, as far as that has a meaning.
    static List<Sample> of(String platform) {
        try (Stream<Path> files =
                Files.list(Path.of(Samples.class.getResource(platform).toURI()))) {
            return files.sorted().map(file -> read(platform, file)).toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Sample one(String platform, String part) {
        return of(platform).stream()
                .filter(sample -> sample.name().contains(part))
                .findFirst()
                .orElseThrow();
    }

    private static Sample read(String platform, Path file) {
        try {
            return new Sample(platform + "/" + file.getFileName(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the platform would sign.
    static HttpHeaders headers(Hook hook, MediaType type, byte[] body, String secret, Instant at) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        switch (hook.kind()) {
            case CHATWOOT -> {
                String seconds = Long.toString(at.getEpochSecond());
                headers.set("X-Chatwoot-Timestamp", seconds);
                headers.set("X-Chatwoot-Delivery", "7a5f7b0a-6c42-4a55-9f6b-000000000001");
                headers.set("X-Chatwoot-Signature", "sha256=" + hex(Hmac.SHA256.of(key, bytes(seconds + "."), body)));
            }
            case ZENDESK -> {
                headers.set("X-Zendesk-Webhook-Signature-Timestamp", at.toString());
                headers.set("X-Zendesk-Webhook-Signature", base64(Hmac.SHA256.of(key, bytes(at.toString()), body)));
            }
            case WHATSAPP -> headers.set("X-Hub-Signature-256", "sha256=" + hex(Hmac.SHA256.of(key, body)));
            case INTERCOM -> headers.set("X-Hub-Signature", "sha1=" + hex(Hmac.SHA1.of(key, body)));
            case TWILIO ->
                headers.set(
                        "X-Twilio-Signature",
                        base64(Hmac.SHA1.of(
                                key, bytes(String.valueOf(hook.trust().url())), bytes(signed(body)))));
            case CLOUDEVENTS, TWILIO_EVENTS -> headers.setBearerAuth(secret);
        }
        return headers;
    }

    private static String signed(byte[] form) {
        try {
            return Form.parse(new String(form, StandardCharsets.UTF_8)).signed();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    static Delivery delivery(Hook hook, Sample sample) {
        return new Delivery(headers(hook, sample.type(), sample.body(), SECRET, NOW), sample.body(), null, NOW);
    }

    static Reading decode(Hook hook, Delivery delivery) {
        return Platform.of(hook.kind()).decode(delivery, desk(hook));
    }

    static Desk desk(Hook hook) {
        Map<Identity, AgentId> agents = Map.of(
                new Identity(hook.name(), "9"),
                new AgentId("bo"),
                new Identity(hook.name(), "bo"),
                new AgentId("bo"),
                new Identity(hook.name(), "WK0000000000000000000000000000aa09"),
                new AgentId("bo"));
        return new Desk(hook, new Pseudonyms("a key for tests only"), agents, NOW);
    }

    static List<Incoming> events(Hook hook, Sample sample) {
        return switch (decode(hook, delivery(hook, sample))) {
            case Reading.Events told -> told.events();
            case Reading.Nothing _ -> List.of();
            case Reading.Refused refused -> throw new AssertionError(sample.name() + ": " + refused.refusals());
        };
    }

    /// All that a platform's deliveries tell, in any order, each event once.
    static List<Incoming> told(String platform, long seed) {
        Hook hook = hook(platform);
        List<Sample> shuffled = new ArrayList<>(of(platform));
        Collections.shuffle(shuffled, new Random(seed));
        Map<EventId, Incoming> once = new LinkedHashMap<>();
        for (Sample sample : shuffled) {
            events(hook, sample)
                    .forEach(incoming -> once.putIfAbsent(incoming.event().key(), incoming));
        }
        return List.copyOf(once.values());
    }

    static List<Event> conversation(List<Incoming> told, String id) {
        return told.stream()
                .map(Incoming::event)
                .filter(event -> event.conversation() != null
                        && event.conversation().value().equals(id))
                .toList();
    }

    static Map<EventType, Incoming> byType(List<Incoming> told) {
        return told.stream()
                .collect(Collectors.toMap(
                        incoming -> incoming.event().type(), Function.identity(), (first, _) -> first, HashMap::new));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
