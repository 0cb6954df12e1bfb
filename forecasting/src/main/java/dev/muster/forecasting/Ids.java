package dev.muster.forecasting;

/// The one rule that all ids of the directory keep, so that they can stand in files, addresses and logs.
final class Ids {

    private static final int LONGEST = 80;

    private Ids() {}

    static void check(String what, String value) {
        if (value.isEmpty() || value.length() > LONGEST || !isAllowed(value)) {
            throw new IllegalArgumentException(
                    "%s id (%s) must be 1 to 80 letters, digits and . _ -".formatted(what, value));
        }
    }

    /// A plain loop: ids are made for every event, many times over.
    private static boolean isAllowed(String value) {
        for (int i = 0, c; i < value.length(); i += Character.charCount(c)) {
            c = value.codePointAt(i);
            if (!isPlain(c) && !isAllowed(c)) {
                return false;
            }
        }
        return true;
    }

    /// What nearly all ids are made of.
    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }

    private static boolean isAllowed(int c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-' || isNumber(c);
    }

    /// Numbers that are no decimal digits, such as the Roman ones.
    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
