package dev.muster.forecasting.staffing;

/// The chance that a conversation finds everybody taken and is lost (M/M/c/c): random arrivals, nobody waits.
///
/// Accurate from 0 to 100,000 people, to about 1e-14 of the value; its logarithm also where the chance itself is too
/// small for a double.
/// Source: Erlang 1917; 1/B = Σ N(N−1)…(N−k+1)/Aᵏ, k = 0…N, ended when terms no longer count. All terms are positive,
/// so nothing cancels.
public final class ErlangB {

    private static final double NEGLIGIBLE = 0x1p-56;
    private static final int SCALE = 500;
    private static final double LARGE = 0x1p500;

    private ErlangB() {}

    /// The chance that an arriving conversation is lost.
    ///
    /// @param agents people (or lines) there, 0 or more
    /// @return a probability; 0 where it is below the smallest double
    public static double chanceOfLoss(Load load, int agents) {
        return Scaled.of(1).over(tries(load, agents)).value();
    }

    /// The natural logarithm of the [chance of loss][#chanceOfLoss].
    public static double logChanceOfLoss(Load load, int agents) {
        Scaled odds = odds(load, agents);
        return odds.exponent() == 0 ? -Math.log1p(odds.fraction()) : -odds.logarithm();
    }

    /// The fewest people with whom at most this share is lost.
    ///
    /// @param lost more than 0, at most 1
    public static int smallestStaff(Load load, double lost) {
        if (!(lost > 0 && lost <= 1)) {
            throw new IllegalArgumentException("Lost share (%s) must be more than 0 and at most 1.".formatted(lost));
        }
        return load.erlangs() == 0 ? 0 : Fewest.from(0, agents -> chanceOfLoss(load, agents) <= lost);
    }

    /// Arrivals for each one that is lost: 1/B, at least 1.
    static Scaled tries(Load load, int agents) {
        return odds(load, agents).plus(Scaled.of(1));
    }

    /// Served for each one that is lost: 1/B − 1. Where nothing is offered, infinite with somebody there.
    static Scaled odds(Load load, int agents) {
        if (agents < 0) {
            throw new IllegalArgumentException("Number of agents (%d) must not be negative.".formatted(agents));
        }
        double sum = 0;
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
                sum = Math.scalb(sum, -SCALE);
                term = Math.scalb(term, -SCALE);
                exponent += SCALE;
            }
        }
        return new Scaled(sum, exponent);
    }
}
