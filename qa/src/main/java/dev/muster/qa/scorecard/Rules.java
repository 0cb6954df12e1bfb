package dev.muster.qa.scorecard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The checks that the parts of a scorecard have in common.
final class Rules {

    private Rules() {}

    static void notBlank(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("%s (%s) must not be blank.".formatted(name, value));
        }
    }

    static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException("%s (%d) must be at least %d.".formatted(name, value, least));
        }
    }

    static void notEmpty(String name, List<?> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("%s (%s) must not be empty.".formatted(name, values));
        }
    }

    static <T> void distinct(String name, List<T> values) {
        Set<T> seen = new HashSet<>();
        for (T value : values) {
            if (!seen.add(value)) {
                throw new IllegalArgumentException("%s (%s) must occur only once.".formatted(name, value));
            }
        }
    }
}
