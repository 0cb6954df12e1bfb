package dev.muster.ingest.log;

import dev.muster.sql.event.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes out of words what must never be stored: the numbers of payment cards.
///
/// A number of 13 to 19 digits, which may stand in groups with a space or a hyphen between them, counts as a card's
/// where its check digit is right (Luhn 1960), so that order numbers stay readable nine times out of ten.
final class Redaction {

    static final String CARD = "[card number removed]";

    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;

    private static final Pattern ESCAPED = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u(0020|002[dD]|003[0-9])");

    private Redaction() {}

    static Content redact(Content content) {
        if (content.isEmpty()) {
            return content;
        }
        String text = content.text() == null ? null : redact(content.text());
        Map<String, String> customer = redact(content.customer());
        String body = content.body() == null ? null : redact(unescaped(content.body()));
        boolean same = Objects.equals(text, content.text())
                && customer.equals(content.customer())
                && Objects.equals(body, content.body());
        return same ? content : new Content(text, customer, body);
    }

    /// JSON may write a digit, a space or a hyphen by its code, which must not hide a number.
    private static String unescaped(String body) {
        return body.contains("\\u00")
                ? ESCAPED.matcher(body)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(found.group(1)) + (char) Integer.parseInt(found.group(2), 16))
                : body;
    }

    private static Map<String, String> redact(Map<String, String> details) {
        if (details.isEmpty()) {
            return details;
        }
        Map<String, String> redacted = new HashMap<>();
        details.forEach((name, value) -> redacted.put(name, redact(value)));
        return redacted;
    }

    /// Every text of every event comes by here, so it is read once and copied only where something is taken out.
    static String redact(String text) {
        StringBuilder redacted = null;
        int copied = 0;
        int from = 0;
        while (from < text.length()) {
            if (!isDigit(text.charAt(from))) {
                from++;
                continue;
            }
            int to = endOfCard(text, from);
            if (to > from) {
                redacted = redacted == null ? new StringBuilder(text.length()) : redacted;
                redacted.append(text, copied, from).append(CARD);
                copied = to;
                from = to;
            } else {
                from = endOfGroup(text, from);
            }
        }
        return redacted == null
                ? text
                : redacted.append(text, copied, text.length()).toString();
    }

    /// Where a card's number ends that begins with the group of digits at `from`; `from` itself where none does.
    private static int endOfCard(String text, int from) {
        int end = from;
        int digits = 0;
        for (int group = from; group < text.length() && isDigit(text.charAt(group)); ) {
            int to = endOfGroup(text, group);
            digits += to - group;
            if (digits > LONGEST) {
                break;
            }
            if (digits >= SHORTEST && checks(text, from, to)) {
                end = to;
            }
            group = to < text.length() && isSeparator(text.charAt(to)) ? to + 1 : text.length();
        }
        return end;
    }

    private static int endOfGroup(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean checks(String text, int from, int to) {
        int digits = 0;
        int sum = 0;
        for (int i = to - 1; i >= from; i--) {
            if (isDigit(text.charAt(i))) {
                int digit = text.charAt(i) - '0';
                int weighted = digits % 2 == 0 ? digit : 2 * digit;
                sum += weighted > 9 ? weighted - 9 : weighted;
                digits++;
            }
        }
        return sum % 10 == 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '-';
    }
}
