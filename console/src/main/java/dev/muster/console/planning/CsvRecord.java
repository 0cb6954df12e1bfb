package dev.muster.console.planning;

import java.util.ArrayList;
import java.util.List;

/// One line of comma-separated values, as RFC 4180 has it but for line breaks inside quotes.
final class CsvRecord {

    private CsvRecord() {}

    /// The fields of a line, without the blanks around them.
    ///
    /// @throws IllegalArgumentException where a quote is not closed
    static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("A quoted field must end on its line.");
        }
        fields.add(field.toString().strip());
        return fields;
    }

    /// The line of these fields, quoted where they need it.
    static String join(List<String> fields) {
        return String.join(",", fields.stream().map(CsvRecord::quoted).toList());
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
