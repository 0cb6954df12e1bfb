package dev.muster.forecasting.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One line of comma-separated values (RFC 4180, but no line breaks inside quotes).
final class CsvLine {

    private final String text;
    private int at = 0;

    private CsvLine(String text) {
        this.text = text;
    }

    /// The fields, without surrounding blanks; empty where a quote is never closed or is followed by anything but a
    /// comma.
    static Optional<List<String>> fields(String text) {
        return new CsvLine(text).read();
    }

    private Optional<List<String>> read() {
        List<String> fields = new ArrayList<>();
        while (true) {
            Optional<String> field = isQuoted() ? quoted() : Optional.of(plain());
            if (field.isEmpty() || (at < text.length() && text.charAt(at) != ',')) {
                return Optional.empty();
            }
            fields.add(field.get().strip());
            if (at++ >= text.length()) {
                return Optional.of(fields);
            }
        }
    }

    private boolean isQuoted() {
        int start = at;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        boolean quoted = start < text.length() && text.charAt(start) == '"';
        at = quoted ? start : at;
        return quoted;
    }

    private String plain() {
        int start = at;
        int comma = text.indexOf(',', at);
        at = comma < 0 ? text.length() : comma;
        return text.substring(start, at);
    }

    private Optional<String> quoted() {
        StringBuilder field = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) != '"') {
                field.append(text.charAt(at));
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                field.append('"');
                at++;
            } else {
                at++;
                return Optional.of(field.toString());
            }
        }
        return Optional.empty();
    }
}
