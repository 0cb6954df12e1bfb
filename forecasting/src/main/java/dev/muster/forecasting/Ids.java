package dev.muster.forecasting;

import java.util.regex.Pattern;

/// The one rule that all ids of the directory keep, so that they can stand in files, addresses and logs.
final class Ids {

    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}._-]{1,80}");

    private Ids() {}

    static void check(String what, String value) {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "%s id (%s) must be 1 to 80 letters, digits and . _ -".formatted(what, value));
        }
    }
}
