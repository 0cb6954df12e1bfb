package dev.muster.console.quality;

import dev.muster.sql.review.SampleHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list of reviews and what it is of.
///
/// @param sample the sample that the first of them belongs to, null where there are none
record ReviewTable(List<ReviewRow> rows, @Nullable SampleHead sample) {

    ReviewTable {
        rows = List.copyOf(rows);
    }

    long open() {
        return rows.stream().filter(ReviewRow::open).count();
    }

    /// Of the sample.
    long openOfSample() {
        return ofSample(true);
    }

    /// Of the sample.
    long doneOfSample() {
        return ofSample(false);
    }

    private long ofSample(boolean open) {
        return sample == null
                ? 0
                : rows.stream()
                        .filter(row -> row.sample() == sample.id() && row.open() == open)
                        .count();
    }
}
