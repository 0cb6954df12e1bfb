package dev.muster.qa.measures;

import dev.muster.qa.Confidence;

/// The score interval for a share: all p with |share − p| ≤ z √(p(1−p)/n).
///
/// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927); method
/// 3 in R. G. Newcombe, Statistics in Medicine 17 (1998).
final class Wilson {

    private Wilson() {}

    /// @param share observed, 0 to 1
    /// @param n observations, more than 0; need not be whole
    static ConfidenceInterval interval(double share, double n, Confidence confidence) {
        double z = confidence.z();
        double spread = z * z / n;
        double centre = (share + spread / 2) / (1 + spread);
        double half = z * Math.sqrt((share * (1 - share) + spread / 4) / n) / (1 + spread);
        double low = share == 0 ? 0 : centre - half;
        double high = share == 1 ? 1 : centre + half;
        return new ConfidenceInterval(low, high, confidence).within(0, 1);
    }
}
