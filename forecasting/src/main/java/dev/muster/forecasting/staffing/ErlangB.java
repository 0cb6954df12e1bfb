package dev.muster.forecasting.staffing;

/// The chance that a call finds all lines taken and is lost (M/M/c/c), kept as a scaled number so that it never
/// underflows.
///
/// Source: 1/B = Σ N(N−1)…(N−k+1)/Aᵏ, k = 0…N, ended when terms no longer count. All terms are positive, so nothing
/// cancels.
///
/// @param inverse 1/B divided by 2 to the power of `exponent`
record ErlangB(double inverse, int exponent) {

    private static final double NEGLIGIBLE = 0x1p-56;
    private static final double LARGE = 0x1p900;

    static ErlangB of(Load load, int agents) {
        double sum = 1;
        double term = 1;
        int exponent = 0;
        for (int left = agents; left > 0; left--) {
            double factor = left / load.erlangs();
            term *= factor;
            sum += term;
            if (factor < 1 && term < sum * NEGLIGIBLE * (1 - factor)) {
                break;
            }
            if (sum > LARGE) {
                sum = Math.scalb(sum, -900);
                term = Math.scalb(term, -900);
                exponent += 900;
            }
        }
        return new ErlangB(sum, exponent);
    }

    double probability() {
        return Math.scalb(1 / inverse, -exponent);
    }

    /// Natural logarithm, exact where the probability itself is too small for a double.
    double logarithm() {
        return -Math.log(inverse) - exponent * Math.log(2);
    }
}
