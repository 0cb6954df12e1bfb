package dev.muster.console.reports.operation;

import dev.muster.sql.volume.Breakdown;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Counts added up over days and queues. What an import does not tell of some part is not known of the whole.
///
/// @param abandoned null where not known
/// @param handled   null where not known
/// @param work      null where not known
record Counts(
        long opened,
        long first,
        long transfer,
        long reopened,
        @Nullable Long abandoned,
        @Nullable Long handled,
        @Nullable Duration work) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0L, 0L, Duration.ZERO);

    static Counts of(Collection<Breakdown> rows) {
        Counts sum = NONE;
        for (Breakdown row : rows) {
            sum = sum.plus(row);
        }
        return sum;
    }

    long offered() {
        return first + transfer + reopened;
    }

    OptionalDouble abandonment() {
        return abandoned == null || offered() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) abandoned / offered());
    }

    private Counts plus(Breakdown row) {
        return new Counts(
                opened + row.opened(),
                first + row.first(),
                transfer + row.transfer(),
                reopened + row.reopened(),
                sum(abandoned, row.abandoned()),
                sum(handled, row.handled()),
                work == null || row.work() == null ? null : work.plus(Objects.requireNonNull(row.work())));
    }

    private static @Nullable Long sum(@Nullable Long a, @Nullable Long b) {
        return a == null || b == null ? null : a + b;
    }
}
