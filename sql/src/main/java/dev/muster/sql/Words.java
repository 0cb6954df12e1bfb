package dev.muster.sql;

import java.util.regex.Pattern;

/// The rules for ids and names that people give.
public final class Words {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._-]{1,80}");
    private static final int LONGEST_NAME = 200;

    private Words() {}

    /// @param what of which kind it is, as the message begins
    public static void requireId(String what, String value) {
        if (!ID.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "%s id (%s) must be 1 to 80 letters, digits and . _ -".formatted(what, value));
        }
    }

    /// @param what of which kind it is, as the message begins
    public static void requireName(String what, String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "%s name (%s) must have 1 to %d characters.".formatted(what, name, LONGEST_NAME));
        }
    }
}
