package dev.muster.console.reports.operation;

import dev.muster.console.quality.Estimate;
import dev.muster.console.quality.SampleResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the samples of the period say.
///
/// @param samples drawn from conversations closed in the period, whole
/// @param parts   of their finished reviews, by queue and section
/// @param mean    the one sample's mean; null where there is none, or several that cannot be added up
record QualityReport(
        List<SampleResult> samples,
        List<Part> parts,
        @Nullable Estimate mean) {

    static final QualityReport NONE = new QualityReport(List.of(), List.of(), null);

    QualityReport {
        samples = List.copyOf(samples);
        parts = List.copyOf(parts);
    }

    /// A queue's figure.
    ///
    /// @param section name, null for the whole scorecard
    record Part(String queue, @Nullable String section, Estimate estimate) {}
}
