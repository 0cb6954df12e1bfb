package dev.muster.console.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Lists of words by name, from a text file: `[name]` begins a list, `#` a comment.
final class Words {

    private final Map<String, List<String>> lists;

    private Words(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    /// The words of the simulated company.
    static Words ofTheCompany() {
        Map<String, List<String>> lists = new HashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : linesOf("words.txt")) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                lists.put(line.substring(1, line.length() - 1), current);
            } else {
                current.add(line);
            }
        }
        return new Words(lists);
    }

    /// @throws IllegalArgumentException where the file has no such list
    List<String> list(String name) {
        List<String> list = lists.get(name);
        if (list == null || list.isEmpty()) {
            throw new IllegalArgumentException("There must be words for '%s'.".formatted(name));
        }
        return list;
    }

    /// The lines of a file beside `words.txt` that are neither empty nor comments.
    static List<String> linesOf(String file) {
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream("/demo/" + file), file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
