package dev.muster.console.quality;

import dev.muster.sql.review.StoredSample;
import java.util.Map;

/// What came of drawing a sample.
public sealed interface Drawn {

    /// It is drawn and dealt.
    ///
    /// @param reviews how many each reviewer got, by login
    record Done(StoredSample sample, Map<String, Integer> reviews) implements Drawn {}

    /// Nothing was drawn.
    ///
    /// @param rule why, as a sentence
    record Refused(String rule) implements Drawn {}
}
