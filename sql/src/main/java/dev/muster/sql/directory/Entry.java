package dev.muster.sql.directory;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An object of a JSON file with the place where it stands, so that every refusal can name both.
///
/// @param place as people write it: `agents[3].skills[0]`; empty for the whole file
record Entry(String place, JsonNode node) {

    /// Refuses a field of any other name: most are misspelled.
    Entry only(String... fields) {
        if (!node.isObject()) {
            throw refused("(%s) must be an object with the fields %s.".formatted(node, List.of(fields)));
        }
        Set<String> known = Set.of(fields);
        for (String field : node.propertyNames()) {
            if (!known.contains(field)) {
                throw refused("field (%s) must be one of %s.".formatted(field, List.of(fields)));
            }
        }
        return this;
    }

    /// The objects in a list; none where the field is missing.
    List<Entry> list(String field) {
        JsonNode list = present(field);
        if (list == null) {
            return List.of();
        }
        requireKind(list.isArray(), field, list, "a list");
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            entries.add(new Entry("%s[%d]".formatted(below(field), i), list.get(i)));
        }
        return entries;
    }

    /// The object in a field, null where it is missing.
    @Nullable
    Entry entry(String field) {
        JsonNode value = present(field);
        return value == null ? null : new Entry(below(field), value);
    }

    /// The words in a list; none where the field is missing.
    <T> List<T> words(String field, Function<String, T> reader) {
        return list(field).stream()
                .map(entry -> {
                    if (!entry.node.isString()) {
                        throw entry.refused("(%s) must be text.".formatted(entry.node));
                    }
                    return entry.made(() -> reader.apply(entry.node.stringValue()));
                })
                .toList();
    }

    String text(String field) {
        return read(field, text -> text);
    }

    /// A text of some shape, which the reader knows.
    <T> T read(String field, Function<String, T> reader) {
        T value = readOrNull(field, reader);
        if (value == null) {
            throw refused("field (%s) must be given.".formatted(field));
        }
        return value;
    }

    <T> T readOr(String field, T otherwise, Function<String, T> reader) {
        T value = readOrNull(field, reader);
        return value == null ? otherwise : value;
    }

    <T> @Nullable T readOrNull(String field, Function<String, T> reader) {
        JsonNode value = present(field);
        if (value == null) {
            return null;
        }
        requireKind(value.isString(), field, value, "text");
        return new Entry(below(field), value).made(() -> reader.apply(value.stringValue()));
    }

    int integer(String field, int otherwise) {
        Integer value = integerOrNull(field);
        return value == null ? otherwise : value;
    }

    @Nullable
    Integer integerOrNull(String field) {
        JsonNode value = present(field);
        if (value == null) {
            return null;
        }
        requireKind(value.isIntegralNumber() && value.canConvertToInt(), field, value, "a whole number");
        return value.intValue();
    }

    double decimal(String field, double otherwise) {
        JsonNode value = present(field);
        if (value == null) {
            return otherwise;
        }
        requireKind(value.isNumber(), field, value, "a number");
        return value.doubleValue();
    }

    boolean flag(String field) {
        JsonNode value = present(field);
        if (value == null) {
            throw refused("field (%s) must be given.".formatted(field));
        }
        requireKind(value.isBoolean(), field, value, "true or false");
        return value.booleanValue();
    }

    boolean flagOr(String field, boolean otherwise) {
        return present(field) == null ? otherwise : flag(field);
    }

    /// What is made of this entry; a rule that it breaks is told with its place.
    <T> T made(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    DirectoryRefused refused(String rule) {
        return new DirectoryRefused(place.isEmpty() ? rule : "%s: %s".formatted(place, rule));
    }

    private void requireKind(boolean right, String field, JsonNode value, String kind) {
        if (!right) {
            throw refused("field %s (%s) must be %s.".formatted(field, value, kind));
        }
    }

    private @Nullable JsonNode present(String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private String below(String field) {
        return place.isEmpty() ? field : place + "." + field;
    }
}
