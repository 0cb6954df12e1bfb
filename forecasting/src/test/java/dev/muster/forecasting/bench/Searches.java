package dev.muster.forecasting.bench;

import dev.muster.forecasting.staffing.ErlangC;
import dev.muster.forecasting.staffing.Goal;
import dev.muster.forecasting.staffing.Load;
import dev.muster.forecasting.staffing.Traffic;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// How fast the smallest staff is found by Erlang C: 80 % within 20 seconds, handle time 180 seconds, loads spread
/// evenly in their logarithm from 1 to 500 erlangs. Nothing is kept from one search to the next.
final class Searches {

    private static final int LOADS = 1_000_000;
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 2;
    private static final double LOWEST = 1;
    private static final double HIGHEST = 500;
    private static final Goal GOAL = Goal.parse("80/20s");
    private static final Duration HANDLE = Duration.ofMinutes(3);

    private Searches() {}

    /// The median over rounds on the calling thread; the sum of all staff is printed, so that every result is used.
    static String run(long seed) {
        Draws draws = new Draws(seed);
        double[] loads = DoubleStream.generate(() -> Math.exp(draws.between(Math.log(LOWEST), Math.log(HIGHEST))))
                .limit(LOADS)
                .toArray();
        double[] rates = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long people = search(loads);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.err.printf("%d searches, %d people, %.3f s%n", LOADS, people, seconds);
            rates[Math.max(0, round)] = LOADS / seconds;
        }
        Arrays.sort(rates);
        return String.format(Locale.ROOT, "searches_per_s=%.0f", rates[ROUNDS / 2]);
    }

    private static long search(double[] loads) {
        long people = 0;
        for (double load : loads) {
            people += ErlangC.smallestStaff(new Traffic(new Load(load), HANDLE), GOAL);
        }
        return people;
    }
}
