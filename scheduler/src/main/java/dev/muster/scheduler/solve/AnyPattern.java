package dev.muster.scheduler.solve;

import ai.timefold.solver.core.api.domain.valuerange.ValueRange;
import java.util.Collections;
import java.util.Iterator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The range of values Timefold asks for. Every pattern is in it: the moves make their own, too many to be
/// listed.
public final class AnyPattern implements ValueRange<Pattern> {

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public boolean contains(@Nullable Pattern value) {
        return true;
    }

    /// An order of magnitude, which Timefold writes into its log.
    @Override
    public long getSize() {
        return 1_000;
    }

    @Override
    public Pattern get(long index) {
        throw new UnsupportedOperationException("Patterns must be made by moves, not listed.");
    }

    @Override
    public Iterator<Pattern> createOriginalIterator() {
        return Collections.emptyIterator();
    }

    @Override
    public Iterator<Pattern> createRandomIterator(RandomGenerator random) {
        return Collections.emptyIterator();
    }
}
