package dev.muster.qa.scorecard;

import java.util.List;

/// What a review is worth: Σ w·s ÷ Σ w·max over what applied. A failed section earns nothing, yet what was possible in
/// it stays in the sum; where a line that is critical for all failed, the whole earns nothing, and the other sections
/// still show how they did.
///
/// @param scorecard id of the card
/// @param version of the card
/// @param total over all sections
/// @param sections in the order of the card
/// @param failedLines keys of the critical questions that earned no points, in the order of the card
/// @param failed whether one of them fails the whole review
public record Score(
        String scorecard,
        int version,
        Tally total,
        List<SectionScore> sections,
        List<String> failedLines,
        boolean failed) {

    public Score {
        sections = List.copyOf(sections);
        failedLines = List.copyOf(failedLines);
    }
}
