package dev.muster.forecasting.staffing;

import java.math.BigDecimal;
import java.math.MathContext;

/// Erlang A by its states in forty digits: from 0 to all busy, then one by one into the queue.
///
/// @param logWaiting natural logarithm of the chance of waiting
/// @param logAbandonment natural logarithm of the chance of abandonment
record BirthAndDeath(double waiting, double abandonment, double logWaiting, double logAbandonment) {

    private static final MathContext DIGITS = new MathContext(40);
    private static final double LN10 = Math.log(10);

    /// @param patience mean, in service times
    static BirthAndDeath of(int agents, double load, double patience) {
        BigDecimal offered = new BigDecimal(load);
        BigDecimal leaving = BigDecimal.ONE.divide(BigDecimal.valueOf(patience), DIGITS);
        BigDecimal busy = BigDecimal.ZERO;
        for (int n = 1; n <= agents; n++) {
            busy = busy.add(BigDecimal.ONE)
                    .multiply(BigDecimal.valueOf(n), DIGITS)
                    .divide(offered, DIGITS);
        }
        BigDecimal state = BigDecimal.ONE;
        BigDecimal waiting = BigDecimal.ONE;
        BigDecimal queued = BigDecimal.ZERO;
        BigDecimal rate = BigDecimal.valueOf(agents);
        for (int j = 1; j < 10 || state.compareTo(waiting.movePointLeft(30)) > 0; j++) {
            rate = rate.add(leaving, DIGITS);
            state = state.multiply(offered, DIGITS).divide(rate, DIGITS);
            waiting = waiting.add(state, DIGITS);
            queued = queued.add(state.multiply(BigDecimal.valueOf(j), DIGITS), DIGITS);
        }
        BigDecimal all = busy.add(waiting, DIGITS);
        BigDecimal wait = waiting.divide(all, DIGITS);
        BigDecimal abandon =
                queued.multiply(leaving, DIGITS).divide(offered, DIGITS).divide(all, DIGITS);
        return new BirthAndDeath(wait.doubleValue(), abandon.doubleValue(), logarithm(wait), logarithm(abandon));
    }

    private static double logarithm(BigDecimal value) {
        int point = value.precision() - value.scale();
        return Math.log(value.movePointLeft(point).doubleValue()) + point * LN10;
    }
}
