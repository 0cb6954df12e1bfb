package dev.muster.ingest.webhook;

import dev.muster.forecasting.QueueId;
import dev.muster.sql.event.Content;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import dev.muster.sql.event.InvalidEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// CloudEvents 1.0 over HTTP, structured, in batches or binary, whose data are in Muster's own vocabulary.
///
/// `type` names the event, as `message_in` or `dev.muster.message_in`, or by another name that the hook explains;
/// `type` in the data goes before. `source` and `id` together are the duplicate key. Data follow the rules of
/// `POST /v1/events`; an unknown type is nothing, unless its data name one.
/// Source: github.com/cloudevents/spec, "HTTP Protocol Binding", "JSON Event Format" and "HTTP Webhooks".
final class CloudEvents implements Platform {

    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCHED = "application/cloudevents-batch+json";
    private static final String OURS = "dev.muster.";
    private static final int LONGEST_ID = 200;

    static Optional<String> bearer(Delivery delivery, Hook.Trust trust) {
        return new BearerTokens(trust.secrets()).permit(delivery.header(HttpHeaders.AUTHORIZATION))
                ? Optional.empty()
                : Optional.of("Authorization must be Bearer with a secret of this hook.");
    }

    @Override
    public Optional<String> distrust(Delivery delivery, Hook.Trust trust) {
        return bearer(delivery, trust);
    }

    @Override
    public Reading decode(Delivery delivery, Desk desk) {
        return switch (delivery.mediaType()) {
            case BATCHED -> batched(delivery, desk);
            case STRUCTURED -> Reading.of(() -> event(delivery.json(), desk));
            default -> Reading.of(() -> event(binary(delivery), desk));
        };
    }

    private static Reading batched(Delivery delivery, Desk desk) {
        List<Fields> batch;
        try {
            JsonNode document = StrictJson.PLATFORMS.readTree(delivery.text());
            ObjectNode named = StrictJson.PLATFORMS.createObjectNode().set("batch", document);
            batch = Fields.of(named).list("batch");
        } catch (InvalidEvent | JacksonException e) {
            return Reading.of(() -> {
                throw e;
            });
        }
        List<Incoming> events = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < batch.size() && refusals.size() < Batch.MOST_REFUSALS; i++) {
            try {
                events.addAll(event(batch.get(i), desk));
            } catch (InvalidEvent e) {
                refusals.add(new Refusal(i + 1L, e.field(), e.rule()));
            }
        }
        return refusals.isEmpty() ? Reading.of(events) : new Reading.Refused(refusals);
    }

    /// Binary mode in the form of structured mode.
    private static Fields binary(Delivery delivery) {
        ObjectNode event = StrictJson.PLATFORMS.createObjectNode();
        for (String name : List.of("specversion", "id", "source", "type", "time", "subject")) {
            String value = delivery.header("ce-" + name);
            if (value != null) {
                event.put(name, decoded("ce-" + name, value));
            }
        }
        if (event.isEmpty()) {
            throw new InvalidEvent(
                    "Content-Type", "must be %s or %s, or ce-id and others be headers".formatted(STRUCTURED, BATCHED));
        }
        String type = delivery.mediaType();
        if (type.isEmpty() || type.equals("application/json") || type.endsWith("+json")) {
            String text = delivery.text();
            if (!text.isBlank()) {
                event.set("data", StrictJson.PLATFORMS.readTree(text));
            }
        } else if (delivery.body().length > 0) {
            event.put("data", "");
        }
        return Fields.of(event);
    }

    private static String decoded(String header, String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidEvent(header, "must be percent-encoded");
        }
    }

    private static List<Incoming> event(Fields event, Desk desk) {
        if (!"1.0".equals(event.text("specversion"))) {
            throw new InvalidEvent("specversion", "must be 1.0");
        }
        String id = key(event.needText("source"), event.needText("id"), desk);
        String type = type(event.needText("type"), desk);
        JsonNode data = event.value("data");
        JsonNode named = data != null && data.isObject() ? data.get("type") : null;
        if (type == null && (named == null || named.isNull())) {
            return List.of();
        }
        if (data == null || !data.isObject()) {
            throw new InvalidEvent("data", "must be a JSON object in Muster's vocabulary");
        }
        return List.of(read(event, id, type, desk));
    }

    private static Incoming read(Fields event, String id, @Nullable String type, Desk desk) {
        ObjectNode own = event.needObject("data").copy();
        own.put("source", desk.hook().name());
        own.put("id", id);
        if (own.get("type") == null || own.get("type").isNull()) {
            own.put("type", type);
        }
        if (own.get("occurred_at") == null || own.get("occurred_at").isNull()) {
            own.put(
                    "occurred_at",
                    Objects.requireNonNullElse(event.time("time"), desk.now()).toString());
        }
        if (own.get("channel") == null && desk.hook().channel() != null) {
            own.put("channel", desk.hook().channel().value());
        }
        translate(own, desk);
        Incoming incoming = new EventDecoder(InstantSource.fixed(desk.now())).decode(own);
        Content words = incoming.content();
        return new Incoming(
                incoming.event(), new Content(words.text(), words.customer(), Prose.body(event.toString())));
    }

    /// What the hook and the directory know by another name; all else stands as it is.
    private static void translate(ObjectNode own, Desk desk) {
        JsonNode queue = own.get("queue");
        QueueId known =
                queue != null && queue.isString() ? desk.hook().queues().byId().get(queue.stringValue()) : null;
        if (known != null) {
            own.put("queue", known.value());
        }
        JsonNode actor = own.get("actor");
        if (actor != null && actor.isString() && desk.knowsAgent(actor.stringValue())) {
            own.put("actor", desk.agent(actor.stringValue()).value());
        }
    }

    private static @Nullable String type(String said, Desk desk) {
        EventType meant = desk.hook().types().get(said);
        if (meant != null) {
            return meant.wireName();
        }
        String name = said.startsWith(OURS) ? said.substring(OURS.length()) : said;
        return EventType.of(name).map(EventType::wireName).orElse(null);
    }

    private static String key(String source, String id, Desk desk) {
        String both = source + '#' + id;
        return both.length() <= LONGEST_ID ? both : desk.opaque("event", both);
    }
}
