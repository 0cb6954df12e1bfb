package dev.muster.scheduler.solve;

import java.util.random.RandomGenerator;

/// Places lunch and breaks inside a frame.
final class Layouts {

    private Layouts() {}

    /// Where they cost least, when being there in quarter `q` is worth `worth[q]`.
    static Pattern best(Frame frame, long[] worth) {
        if (!frame.hasMeal()) {
            return frame.hasPause()
                    ? Pattern.withPause(
                            frame,
                            cheapest(
                                    worth,
                                    pauseFrom(frame, frame.start()),
                                    lastPause(frame, frame.end()),
                                    frame.pause()))
                    : Pattern.unbroken(frame);
        }
        if (!frame.hasPause()) {
            return Pattern.withMeal(frame, cheapest(worth, frame.earliestMeal(), frame.latestMeal(), frame.meal()));
        }
        return bestAround(frame, worth);
    }

    /// Anywhere they may be.
    static Pattern random(Frame frame, RandomGenerator random) {
        if (!frame.hasMeal()) {
            return frame.hasPause()
                    ? Pattern.withPause(
                            frame, between(pauseFrom(frame, frame.start()), lastPause(frame, frame.end()), random))
                    : Pattern.unbroken(frame);
        }
        int meal = between(frame.earliestMeal(), frame.latestMeal(), random);
        if (!frame.hasPause()) {
            return Pattern.withMeal(frame, meal);
        }
        int first = between(pauseFrom(frame, frame.start()), lastPause(frame, meal), random);
        int second = between(pauseFrom(frame, meal + frame.meal()), lastPause(frame, frame.end()), random);
        return Pattern.withMealAndPauses(frame, meal, first, second);
    }

    private static Pattern bestAround(Frame frame, long[] worth) {
        long least = Long.MAX_VALUE;
        Pattern best = Pattern.unbroken(frame);
        for (int meal = frame.earliestMeal(); meal <= frame.latestMeal(); meal++) {
            int first = cheapest(worth, pauseFrom(frame, frame.start()), lastPause(frame, meal), frame.pause());
            int second = cheapest(
                    worth, pauseFrom(frame, meal + frame.meal()), lastPause(frame, frame.end()), frame.pause());
            long cost = sum(worth, meal, frame.meal())
                    + sum(worth, first, frame.pause())
                    + sum(worth, second, frame.pause());
            if (cost < least) {
                least = cost;
                best = Pattern.withMealAndPauses(frame, meal, first, second);
            }
        }
        return best;
    }

    private static int pauseFrom(Frame frame, int stretchStart) {
        return stretchStart + frame.margin();
    }

    private static int lastPause(Frame frame, int stretchEnd) {
        return stretchEnd - frame.margin() - frame.pause();
    }

    private static int cheapest(long[] worth, int from, int to, int length) {
        int best = from;
        long least = sum(worth, from, length);
        for (int at = from + 1; at <= to; at++) {
            long cost = sum(worth, at, length);
            if (cost < least) {
                least = cost;
                best = at;
            }
        }
        return best;
    }

    private static long sum(long[] worth, int from, int length) {
        long sum = 0;
        for (int q = from; q < from + length; q++) {
            sum += worth[q];
        }
        return sum;
    }

    private static int between(int from, int to, RandomGenerator random) {
        return from + random.nextInt(to - from + 1);
    }
}
