package dev.muster.ingest.log;

import dev.muster.sql.event.Content;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Takes out of words what must never be stored: the numbers of payment cards.
///
/// A number of 13 to 19 digits counts as a card's where its check digit is right (Luhn 1960), so that order numbers
/// stay
/// readable nine times out of ten.
final class Redaction {

    static final String CARD = "[card number removed]";

    private static final int SHORTEST_CARD = 13;
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![0-9])[0-9](?:[ -]?[0-9]){12,18}(?![0-9])");

    private static final Pattern ESCAPED = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u(0020|002[dD]|003[0-9])");

    private Redaction() {}

    static Content redact(Content content) {
        if (content.isEmpty()) {
            return content;
        }
        String text = content.text();
        String body = content.body();
        return new Content(
                text == null ? null : redact(text),
                content.customer().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, detail -> redact(detail.getValue()))),
                body == null ? null : redact(unescaped(body)));
    }

    /// JSON may write a digit, a space or a hyphen by its code, which must not hide a number.
    private static String unescaped(String body) {
        return body.contains("\\u00")
                ? ESCAPED.matcher(body)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(found.group(1)) + (char) Integer.parseInt(found.group(2), 16))
                : body;
    }

    static String redact(String text) {
        return digits(text) < SHORTEST_CARD
                ? text
                : LONG_NUMBER.matcher(text).replaceAll(found -> isCard(found) ? CARD : found.group());
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                digits++;
            }
        }
        return digits;
    }

    private static boolean isCard(MatchResult found) {
        String digits = found.group().replaceAll("[ -]", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
