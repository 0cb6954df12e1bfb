package dev.muster.qa.agreement;

import dev.muster.qa.Confidence;
import dev.muster.qa.measures.ConfidenceInterval;
import java.util.Optional;

/// Cohen's kappa: the agreement of two reviewers beyond chance, 1 for complete, 0 for what chance gives, negative for
/// less.
///
/// Source: J. Cohen, Psychological Bulletin 70 (1968); standard error by J. L. Fleiss, J. Cohen, B. S. Everitt,
/// Psychological Bulletin 72 (1969).
///
/// @param value (pₒ − pₑ) / (1 − pₑ) with observed and chance agreement, both weighted
/// @param standardError for large samples, at least 0
public record Kappa(double value, double standardError) {

    /// @return empty where nothing was rated, or where both reviewers gave everything one and the same rating, so that
    ///     agreement and chance cannot be told apart
    public static Optional<Kappa> of(CrossTable table, Weighting weighting) {
        return table.total() == 0 ? Optional.empty() : new WeightedTable(table, weighting).kappa();
    }

    /// Value ± z · standard error, within −1 to 1. For large samples, some thirty conversations and more; empty where
    /// all ratings agree, since such a sample does not show how far they may differ.
    public Optional<ConfidenceInterval> interval(Confidence confidence) {
        if (standardError == 0) {
            return Optional.empty();
        }
        double half = confidence.z() * standardError;
        return Optional.of(new ConfidenceInterval(value - half, value + half, confidence).within(-1, 1));
    }
}
