package dev.muster.console.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A review in a list.
///
/// @param open     whether it is still to be finished
/// @param begun    whether a draft of it is kept
/// @param closed   when the conversation was closed, null where it is no longer known
/// @param messages by the customer and by people
/// @param length   from the conversation's opening to its close
/// @param due      until when it is to be finished
/// @param score    0 to 1; null while open and where nothing applied
record ReviewRow(
        long id,
        long sample,
        boolean open,
        boolean begun,
        String conversation,
        String queue,
        String channel,
        String agent,
        @Nullable Instant closed,
        int messages,
        Duration length,
        Instant due,
        String reviewer,
        @Nullable Instant finished,
        @Nullable Double score) {

    boolean mentions(String words) {
        String all = String.join(" ", queue, channel, agent, conversation, reviewer)
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(
                        words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(all::contains);
    }
}
