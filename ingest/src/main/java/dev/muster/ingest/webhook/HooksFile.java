package dev.muster.ingest.webhook;

import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.event.ActorKind;
import dev.muster.sql.event.EventType;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The list of hooks as it is written down: a JSON array of objects, read strictly, so that a wrong word stops the
/// start and not the first delivery.
public final class HooksFile {

    private static final int SHORTEST_SECRET = 8;
    private static final int SHORTEST_BEARER = 16;
    private static final int LONGEST_REPLAY_MINUTES = 60;
    private static final int USUAL_REPLAY_MINUTES = 5;
    private static final long LARGEST = 1024 * 1024;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

    private static final Set<String> ALL = Set.of("name", "kind", "channel", "secrets", "queues", "queue");
    private static final Map<HookKind, Set<String>> MORE = Map.of(
            HookKind.CHATWOOT, Set.of("unsigned", "replay_minutes"),
            HookKind.TWILIO, Set.of("url", "replies"),
            HookKind.TWILIO_EVENTS, Set.of("replies"),
            HookKind.WHATSAPP, Set.of("verify_token", "replies"),
            HookKind.CLOUDEVENTS, Set.of("types"),
            HookKind.ZENDESK, Set.of("replay_minutes"),
            HookKind.INTERCOM, Set.of());

    private HooksFile() {}

    /// @throws HooksRefused where the file cannot be read or breaks a rule
    public static List<Hook> read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new HooksRefused("%s must be at most %d bytes.".formatted(file, LARGEST));
            }
            return read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new HooksRefused("%s cannot be read: %s.".formatted(file, e.getMessage()));
        }
    }

    /// @param place the file's name, for messages
    static List<Hook> read(String place, String json) {
        JsonNode document;
        try {
            document = StrictJson.PLATFORMS.readTree(json);
        } catch (JacksonException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new HooksRefused("%s, line %d: %s.".formatted(place, line, StrictJson.rule(e)));
        }
        if (!document.isArray()) {
            throw new HooksRefused("%s must be a JSON array of hooks.".formatted(place));
        }
        List<Hook> hooks = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode node : document) {
            Hook hook = new Entry("%s, hook %d".formatted(place, hooks.size() + 1), node).hook();
            if (!names.add(hook.name())) {
                throw new HooksRefused(
                        "%s, hook %d: name (%s) must be given once.".formatted(place, hooks.size() + 1, hook.name()));
            }
            hooks.add(hook);
        }
        return hooks;
    }

    /// One hook while it is read.
    private record Entry(String place, JsonNode node) {

        private Hook hook() {
            if (!node.isObject()) {
                throw new HooksRefused("%s: must be a JSON object.".formatted(place));
            }
            String name = need("name");
            if (!NAME.matcher(name).matches()) {
                throw refused(
                        "name",
                        name,
                        "must be 1 to 40 lower-case letters, digits and . _ -, beginning with a letter or digit");
            }
            String kindName = need("kind");
            HookKind kind = HookKind.of(kindName)
                    .orElseThrow(() -> refused(
                            "kind",
                            kindName,
                            "must be one of "
                                    + Stream.of(HookKind.values())
                                            .map(HookKind::wireName)
                                            .collect(Collectors.joining(", "))));
            Set<String> known = new TreeSet<>(ALL);
            known.addAll(MORE.getOrDefault(kind, Set.of()));
            for (String field : node.propertyNames()) {
                if (!known.contains(field)) {
                    throw refused(
                            field,
                            null,
                            "is unknown for kind %s; known are %s".formatted(kindName, String.join(", ", known)));
                }
            }
            return new Hook(
                    name,
                    kind,
                    optional("channel", ChannelId::new),
                    trust(kind),
                    new Hook.Queues(queues(), optional("queue", QueueId::new)),
                    replies(),
                    types());
        }

        private Hook.Trust trust(HookKind kind) {
            boolean unsigned = unsigned();
            List<String> secrets = secrets(kind, unsigned);
            String verifyToken = text("verify_token");
            if (kind == HookKind.WHATSAPP && verifyToken == null) {
                throw refused("verify_token", null, "is required for kind whatsapp");
            }
            return new Hook.Trust(secrets, unsigned, url(kind), verifyToken, replay());
        }

        private boolean unsigned() {
            JsonNode value = node.get("unsigned");
            if (value != null && !value.isBoolean()) {
                throw refused("unsigned", null, "must be true or false");
            }
            return value != null && value.booleanValue();
        }

        /// No message repeats a secret.
        private List<String> secrets(HookKind kind, boolean unsigned) {
            JsonNode value = node.get("secrets");
            if (unsigned) {
                if (value != null) {
                    throw refused("secrets", null, "must be absent where unsigned is true");
                }
                return List.of();
            }
            if (value == null || !value.isArray() || value.isEmpty()) {
                throw refused("secrets", null, "must be an array of at least 1 text");
            }
            boolean bearer = kind == HookKind.CLOUDEVENTS || kind == HookKind.TWILIO_EVENTS;
            int shortest = bearer ? SHORTEST_BEARER : SHORTEST_SECRET;
            List<String> secrets = new ArrayList<>();
            for (JsonNode secret : value) {
                if (!secret.isString() || secret.stringValue().length() < shortest) {
                    throw refused(
                            "secrets",
                            null,
                            "number %d must be a text of at least %d characters"
                                    .formatted(secrets.size() + 1, shortest));
                }
                secrets.add(secret.stringValue());
            }
            return secrets;
        }

        private @Nullable URI url(HookKind kind) {
            String url = text("url");
            if (url == null) {
                if (kind == HookKind.TWILIO) {
                    throw refused("url", null, "is required for kind twilio: the address as Twilio calls it");
                }
                return null;
            }
            try {
                URI uri = URI.create(url);
                if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                    return uri;
                }
            } catch (IllegalArgumentException e) {
                // Said below, as for every other text that is no address.
            }
            throw refused("url", url, "must be an address such as https://hooks.example.com/v1/hooks/sms");
        }

        private Duration replay() {
            JsonNode value = node.get("replay_minutes");
            if (value == null) {
                return Duration.ofMinutes(USUAL_REPLAY_MINUTES);
            }
            if (!value.isInt() || value.intValue() < 1 || value.intValue() > LONGEST_REPLAY_MINUTES) {
                throw refused(
                        "replay_minutes",
                        value.toString(),
                        "must be a whole number from 1 to " + LONGEST_REPLAY_MINUTES);
            }
            return Duration.ofMinutes(value.intValue());
        }

        private ActorKind replies() {
            String value = text("replies");
            return switch (value) {
                case null -> ActorKind.AGENT;
                case "agent" -> ActorKind.AGENT;
                case "automation" -> ActorKind.AUTOMATION;
                default -> throw refused("replies", value, "must be agent or automation");
            };
        }

        private Map<String, QueueId> queues() {
            return map("queues", id -> id(id, "queues", QueueId::new));
        }

        private Map<String, EventType> types() {
            return map(
                    "types",
                    name -> EventType.of(name)
                            .orElseThrow(
                                    () -> refused("types", name, "must name an event of Muster, such as message_in")));
        }

        private <T> Map<String, T> map(String field, Function<String, T> of) {
            JsonNode value = node.get(field);
            if (value == null) {
                return Map.of();
            }
            if (!value.isObject()) {
                throw refused(field, null, "must be a JSON object");
            }
            Map<String, T> map = new LinkedHashMap<>();
            value.properties().forEach(entry -> {
                if (!entry.getValue().isString()) {
                    throw refused(field, entry.getKey(), "must have a text as its value");
                }
                map.put(entry.getKey(), of.apply(entry.getValue().stringValue()));
            });
            return map;
        }

        private <T> @Nullable T optional(String field, Function<String, T> of) {
            String value = text(field);
            return value == null ? null : id(value, field, of);
        }

        private <T> T id(String value, String field, Function<String, T> of) {
            try {
                return of.apply(value);
            } catch (IllegalArgumentException e) {
                throw refused(field, value, "must be 1 to 80 letters, digits and . _ -");
            }
        }

        private String need(String field) {
            String value = text(field);
            if (value == null) {
                throw refused(field, null, "is required");
            }
            return value;
        }

        private @Nullable String text(String field) {
            JsonNode value = node.get(field);
            if (value == null) {
                return null;
            }
            if (!value.isString() || value.stringValue().isBlank()) {
                throw refused(field, null, "must be a text");
            }
            return value.stringValue();
        }

        private HooksRefused refused(String field, @Nullable String value, String rule) {
            return new HooksRefused(
                    value == null
                            ? "%s: %s %s.".formatted(place, field, rule)
                            : "%s: %s (%s) %s.".formatted(place, field, value, rule));
        }
    }
}
