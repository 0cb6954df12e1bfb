package dev.muster.sql.event;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The typed details of an event, by name in order.
///
/// @param values text, [Long], [Double] or [Boolean]; which names an event knows is said by its [EventType]
public record Attributes(Map<String, Object> values) {

    public static final Attributes NONE = new Attributes(Map.of());

    public Attributes {
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            switch (entry.getValue()) {
                case String text -> Texts.checkId("attributes." + entry.getKey(), text);
                case Long whole -> {}
                case Double number -> {}
                case Boolean flag -> {}
                default ->
                    throw new InvalidEvent("attributes." + entry.getKey(), "must be a text, a number or true or false");
            }
        }
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public static Attributes of(String name, Object value) {
        return new Attributes(Map.of(name, value));
    }

    public Optional<String> text(String name) {
        return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    public Optional<Number> number(String name) {
        return values.get(name) instanceof Number number ? Optional.of(number) : Optional.empty();
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }
}
