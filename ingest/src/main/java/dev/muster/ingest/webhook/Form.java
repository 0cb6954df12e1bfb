package dev.muster.ingest.webhook;

import dev.muster.sql.event.InvalidEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The parameters of a form, names in order, each with its values.
///
/// @param values by name; none is empty of values
record Form(Map<String, List<String>> values) {

    private static final int MOST_PARAMETERS = 1_000;

    /// @throws InvalidEvent where the text is no `application/x-www-form-urlencoded`
    static Form parse(String text) {
        TreeMap<String, List<String>> values = new TreeMap<>();
        String[] pairs = text.split("&", MOST_PARAMETERS + 1);
        if (pairs.length > MOST_PARAMETERS) {
            throw new InvalidEvent("", "must have at most %d parameters".formatted(MOST_PARAMETERS));
        }
        for (String pair : pairs) {
            if (!pair.isEmpty()) {
                String[] sides = pair.split("=", 2);
                values.merge(decoded(sides[0]), List.of(sides.length == 2 ? decoded(sides[1]) : ""), Form::both);
            }
        }
        return new Form(values);
    }

    /// Each name with its value, in the order of names, without anything between, as Twilio signs them; a value given
    /// twice counts once.
    String signed() {
        return values.entrySet().stream()
                .map(entry -> new TreeSet<>(entry.getValue())
                        .stream().map(value -> entry.getKey() + value).collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    /// The same as a JSON object; a name with several values has an array.
    ObjectNode json() {
        ObjectNode json = StrictJson.PLATFORMS.createObjectNode();
        values.forEach((name, several) -> {
            if (several.size() == 1) {
                json.put(name, several.getFirst());
            } else {
                ArrayNode array = json.putArray(name);
                several.forEach(array::add);
            }
        });
        return json;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidEvent("", "must be application/x-www-form-urlencoded");
        }
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
