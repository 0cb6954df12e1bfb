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
        BigDecimal waiting = BigDecimal.ONE;
        BigDecimal queued = BigDecimal.ZERO;
        BigDecimal state = BigDecimal.ONE;
        BigDecimal rate = BigDecimal.valueOf(agents);
        for (int j = 1; j < 10 || state.compareTo(waiting.movePointLeft(30)) > 0; j++) {
            rate = rate.add(leaving, DIGITS);
            state = state.multiply(offered, DIGITS).divide(rate, DIGITS);
            waiting = waiting.add(state, DIGITS);
            queued = queued.add(state.multiply(BigDecimal.valueOf(j), DIGITS), DIGITS);
        }
        BigDecimal all = notAllBusy(agents, offered).add(waiting, DIGITS);
        BigDecimal wait = waiting.divide(all, DIGITS);
        BigDecimal abandon =
                queued.multiply(leaving, DIGITS).divide(offered, DIGITS).divide(all, DIGITS);
        return new BirthAndDeath(wait.doubleValue(), abandon.doubleValue(), logarithm(wait), logarithm(abandon));
    }

    /// The share answered within a time: the integral of the offered wait's density beyond a time is again that of a
    /// queue, with as many arrivals as are still patient then.
    ///
    /// @param patience mean, in service times
    /// @param within in service times
    static double serviceLevel(int agents, double load, double patience, double within) {
        BigDecimal before = notAllBusy(agents - 1, new BigDecimal(load));
        BigDecimal all = queue(agents, load, patience);
        double gone = -Math.expm1(-within / patience);
        BigDecimal density = BigDecimal.valueOf(Math.exp(load * gone * patience - agents * within));
        BigDecimal late = density.multiply(queue(agents, load * (1 - gone), patience), DIGITS);
        BigDecimal arrivals = all.multiply(new BigDecimal(load), DIGITS)
                .divide(BigDecimal.valueOf(agents), DIGITS)
                .add(before)
                .add(BigDecimal.ONE);
        return before.add(density)
                .add(all)
                .subtract(late)
                .divide(arrivals, DIGITS)
                .doubleValue();
    }

    /// All states with nobody free, against the first of them.
    private static BigDecimal queue(int agents, double load, double patience) {
        BigDecimal leaving = BigDecimal.ONE.divide(BigDecimal.valueOf(patience), DIGITS);
        BigDecimal rate = BigDecimal.valueOf(agents);
        BigDecimal state = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int j = 1; j < 10 || state.compareTo(sum.movePointLeft(30)) > 0; j++) {
            rate = rate.add(leaving, DIGITS);
            state = state.multiply(new BigDecimal(load), DIGITS).divide(rate, DIGITS);
            sum = sum.add(state, DIGITS);
        }
        return sum;
    }

    /// All states with somebody free, against the one with all just busy.
    private static BigDecimal notAllBusy(int agents, BigDecimal offered) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int n = 1; n <= agents; n++) {
            sum = sum.add(BigDecimal.ONE)
                    .multiply(BigDecimal.valueOf(n), DIGITS)
                    .divide(offered, DIGITS);
        }
        return sum;
    }

    private static double logarithm(BigDecimal value) {
        int point = value.precision() - value.scale();
        return Math.log(value.movePointLeft(point).doubleValue()) + point * LN10;
    }
}
