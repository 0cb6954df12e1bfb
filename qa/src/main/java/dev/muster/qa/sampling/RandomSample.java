package dev.muster.qa.sampling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/// A simple random sample: every subset of its size had the same chance.
///
/// @param seed what it was drawn with
/// @param population how many it was drawn from
/// @param chosen in the order of drawing, which is random too: the first k are the sample of size k with this seed, so
///     a sample can be enlarged, or its review stopped early, and stays random
public record RandomSample<T>(long seed, int population, List<Chosen<T>> chosen) {

    public RandomSample {
        chosen = List.copyOf(chosen);
    }

    /// Draws without replacement. The same ids, size and seed give the same sample, whatever the order of the ids.
    ///
    /// The ids are sorted; then, for i = 0, 1 … size−1, the one at i changes places with the one at i + r, r drawn
    /// evenly from 0 … N−i−1 ([SeededDraws]).
    ///
    /// Source: R. Durstenfeld, "Algorithm 235: Random permutation", CACM 7 (1964), stopped after `size` steps.
    ///
    /// @param ids the whole population, each id once, in any order; may be empty
    /// @param size at least 0; all are chosen, with probability 1, where the population is no larger
    /// @throws IllegalArgumentException where an id occurs twice, since it would be chosen more often
    public static <T extends Comparable<? super T>> RandomSample<T> draw(
            Collection<? extends T> ids, int size, long seed) {
        if (size < 0) {
            throw new IllegalArgumentException("Sample size (%d) must be at least 0.".formatted(size));
        }
        List<T> order = new ArrayList<>(ids);
        Collections.sort(order);
        refuseTwins(order);
        int drawn = Math.min(size, order.size());
        SeededDraws draws = new SeededDraws(seed);
        for (int i = 0; i < drawn; i++) {
            Collections.swap(order, i, i + draws.below(order.size() - i));
        }
        double probability = (double) drawn / order.size();
        return new RandomSample<>(
                seed,
                order.size(),
                order.subList(0, drawn).stream()
                        .map(id -> new Chosen<>(id, probability))
                        .toList());
    }

    private static <T extends Comparable<? super T>> void refuseTwins(List<T> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).compareTo(sorted.get(i - 1)) == 0) {
                throw new IllegalArgumentException(
                        "Id (%s) must occur only once in the population.".formatted(sorted.get(i)));
            }
        }
    }
}
