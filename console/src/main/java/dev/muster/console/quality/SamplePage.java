package dev.muster.console.quality;

import dev.muster.sql.directory.Directory;
import dev.muster.sql.review.SampleHead;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the page of samples shows.
///
/// @param samples those the reader may see, the newest first
/// @param chosen  the one looked at, null where there are none
/// @param names   of users, by login
record SamplePage(
        List<SampleHead> samples, @Nullable Chosen chosen, Directory directory, Map<String, String> names) {

    SamplePage {
        samples = List.copyOf(samples);
        names = Map.copyOf(names);
    }

    /// @param whole whether the reader's grants reach all that the sample was drawn from
    record Chosen(SampleResult result, ReviewTable reviews, boolean whole) {}

    String queues(SampleHead sample) {
        if (sample.queues().isEmpty()) {
            return "all queues";
        }
        MarkWords words = new MarkWords(directory);
        return sample.queues().size() > 4
                ? "%d queues".formatted(sample.queues().size())
                : String.join(", ", sample.queues().stream().map(words::queue).sorted().toList());
    }
}
