package dev.muster.console.importing;

import java.nio.file.Path;

/// What became of one file, in words.
///
/// @param file  which
/// @param words what is stored now, as the end of a sentence: `8 queues, 60 agents`
public record Imported(Path file, String words) {

    @Override
    public String toString() {
        return "%s: %s.".formatted(file, words);
    }
}
