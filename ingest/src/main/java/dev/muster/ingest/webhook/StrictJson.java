package dev.muster.ingest.webhook;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON from strangers, within bounds of depth, length and numbers: reading it costs no more than its own size.
final class StrictJson {

    /// For what platforms send, which nests as they please.
    static final JsonMapper PLATFORMS = mapper(32);

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_DOCUMENT = 16 * 1024 * 1024;

    /// What the parser says of itself: codes of characters, places that it does not know, its settings and classes.
    private static final Pattern INTERNALS = Pattern.compile(
            " \\(code \\d+[^)]*\\)| \\(\\(CTRL-CHAR[^)]*\\)\\)|: maybe a .*| not recognized as one since Feature.*|, from `[^`]*`| \\([^()`,]*`[^`]*`\\)|(:| \\()[^:()`,]*(`|\\[Source|\\(JSON).*",
            Pattern.DOTALL);

    private StrictJson() {}

    /// The rule that a text breaks which is no JSON, as the end of a sentence: what its sender can see, and nothing of
    /// how it is read.
    static String rule(JacksonException broken) {
        String why = String.valueOf(broken.getOriginalMessage());
        return "must be valid JSON: "
                + INTERNALS.matcher(why).replaceAll("").replace('\n', ' ').strip();
    }

    /// @param deepest objects and arrays within each other, at most
    static JsonMapper mapper(int deepest) {
        return JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        // Events are read on few threads that stay: no thread waits for another's buffers.
                        .recyclerPool(JsonRecyclerPools.threadLocalPool())
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(deepest)
                                .maxNumberLength(LONGEST_NUMBER)
                                .maxNameLength(LONGEST_NAME)
                                .maxStringLength(LONGEST_DOCUMENT)
                                .maxDocumentLength(LONGEST_DOCUMENT)
                                .build())
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
