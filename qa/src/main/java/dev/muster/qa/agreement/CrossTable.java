package dev.muster.qa.agreement;

import dev.muster.qa.measures.Share;
import java.util.Arrays;
import java.util.List;

/// How often each pair of ratings occurred: a row for each category of the first reviewer, a column for the second's.
///
/// @param counts square, at least 2 by 2, none negative
public record CrossTable(List<List<Integer>> counts) {

    public CrossTable {
        counts = counts.stream().map(List::copyOf).toList();
        if (counts.size() < 2) {
            throw new IllegalArgumentException("Categories (%d) must be at least 2.".formatted(counts.size()));
        }
        for (List<Integer> row : counts) {
            if (row.size() != counts.size()) {
                throw new IllegalArgumentException(
                        "Row length (%d) must equal the number of rows (%d).".formatted(row.size(), counts.size()));
            }
            for (int count : row) {
                if (count < 0) {
                    throw new IllegalArgumentException("Count (%d) must be at least 0.".formatted(count));
                }
            }
        }
    }

    /// @param categories how many the scale has, at least 2
    /// @param pairs each with categories 0 to categories − 1
    public static CrossTable of(int categories, List<Rated> pairs) {
        Integer[][] counts = new Integer[categories][categories];
        for (Integer[] row : counts) {
            Arrays.fill(row, 0);
        }
        for (Rated pair : pairs) {
            if (Math.min(pair.first(), pair.second()) < 0 || Math.max(pair.first(), pair.second()) >= categories) {
                throw new IllegalArgumentException("Ratings (%s) must be 0 to %d.".formatted(pair, categories - 1));
            }
            counts[pair.first()][pair.second()]++;
        }
        return new CrossTable(Arrays.stream(counts).map(List::of).toList());
    }

    /// How many ratings were exactly the same.
    public Share exact() {
        long same = 0;
        for (int i = 0; i < categories(); i++) {
            same += counts.get(i).get(i);
        }
        return new Share(same, total());
    }

    int categories() {
        return counts.size();
    }

    long total() {
        return counts.stream()
                .flatMap(List::stream)
                .mapToLong(Integer::longValue)
                .sum();
    }

    double[][] shares() {
        double total = total();
        return counts.stream()
                .map(row -> row.stream().mapToDouble(count -> count / total).toArray())
                .toArray(double[][]::new);
    }
}
