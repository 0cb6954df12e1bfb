package dev.muster.qa.measures;

import dev.muster.qa.Confidence;

/// Student's t distribution.
///
/// Source: Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4, with t = √ν tan θ.
final class StudentT {

    private static final int HALVINGS = 100;

    private StudentT() {}

    /// The t that a variable with that many degrees of freedom stays within, to both sides, with this confidence.
    ///
    /// @param freedom at least 1
    static double twoSided(Confidence confidence, int freedom) {
        double low = 0;
        double high = Math.PI / 2;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (within(middle, freedom) < confidence.level()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.sqrt(freedom) * Math.tan(low);
    }

    /// The chance of |t| ≤ √ν tan θ: a finite series, cut off where its terms no longer count.
    private static double within(double theta, int freedom) {
        boolean odd = freedom % 2 == 1;
        double square = Math.cos(theta) * Math.cos(theta);
        double term = odd ? Math.cos(theta) : 1;
        double sum = freedom == 1 ? 0 : term;
        for (int power = odd ? 3 : 2; power <= freedom - 2 && term > sum * 1e-17; power += 2) {
            term *= square * (power - 1) / power;
            sum += term;
        }
        return odd ? 2 / Math.PI * (theta + Math.sin(theta) * sum) : Math.sin(theta) * sum;
    }
}
