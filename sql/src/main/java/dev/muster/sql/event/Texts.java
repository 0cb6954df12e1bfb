package dev.muster.sql.event;

/// The rules that every text from outside keeps, so that PostgreSQL can store it and a log can show it.
final class Texts {

    static final int LONGEST_ID = 200;

    private Texts() {}

    static void checkId(String field, String value) {
        if (value.isEmpty() || value.length() > LONGEST_ID) {
            throw new InvalidEvent(field, "must be 1 to %d characters".formatted(LONGEST_ID));
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                throw new InvalidEvent(field, "must not contain control characters");
            }
        }
        checkStorable(field, value);
    }

    static void checkText(String field, String value, int longest) {
        if (value.length() > longest) {
            throw new InvalidEvent(field, "must be at most %d characters".formatted(longest));
        }
        checkStorable(field, value);
    }

    private static void checkStorable(String field, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0) {
                throw new InvalidEvent(field, "must not contain NUL");
            }
            if (Character.isSurrogate(c)) {
                if (!isPair(value, i)) {
                    throw new InvalidEvent(field, "must not contain half a surrogate pair");
                }
                i++;
            }
        }
    }

    private static boolean isPair(String value, int at) {
        return at + 1 < value.length() && Character.isSurrogatePair(value.charAt(at), value.charAt(at + 1));
    }
}
