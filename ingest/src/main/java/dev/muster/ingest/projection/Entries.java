package dev.muster.ingest.projection;

import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.volume.Volume;
import dev.muster.sql.volume.VolumeKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How often a conversation entered a queue for people, and what became of each entry.
///
/// What becomes of an entry is counted in the interval in which it was made, so that shares of an interval stay
/// within 0 and 1.
final class Entries {

    enum Kind {
        FIRST,
        TRANSFER,
        REOPENED
    }

    private static final class Entry {
        private QueueId queue;
        private final Instant at;
        private final Kind kind;
        private boolean handled;
        private boolean abandoned;

        private Entry(QueueId queue, Instant at, Kind kind) {
            this.queue = queue;
            this.at = at;
            this.kind = kind;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final int countBefore;
    private final @Nullable QueueId queueBefore;
    private final @Nullable Instant atBefore;
    private boolean handledBefore;

    Entries() {
        countBefore = 0;
        queueBefore = null;
        atBefore = null;
    }

    /// Goes on after entries that are counted already.
    Entries(Conversation base) {
        countBefore = base.tally().offered();
        queueBefore = base.queue();
        atBefore = base.at().entered();
        handledBefore = base.at().firstHumanReply() != null;
    }

    int count() {
        return countBefore + entries.size();
    }

    @Nullable
    QueueId lastQueue() {
        return entries.isEmpty() ? queueBefore : entries.getLast().queue;
    }

    @Nullable
    Instant lastAt() {
        return entries.isEmpty() ? atBefore : entries.getLast().at;
    }

    @Nullable
    QueueId firstQueue() {
        return entries.isEmpty() ? null : entries.getFirst().queue;
    }

    /// @param again the kind, should it not be the first
    void enter(QueueId queue, Instant at, Kind again) {
        entries.add(new Entry(queue, at, count() == 0 ? Kind.FIRST : again));
    }

    /// Whether the last entry is a reopening, which a queue named later may still move.
    boolean lastIsReopening() {
        return !entries.isEmpty() && entries.getLast().kind == Kind.REOPENED;
    }

    void moveLast(QueueId queue) {
        entries.getLast().queue = queue;
    }

    void handled() {
        if (entries.isEmpty()) {
            handledBefore = true;
        } else {
            entries.getLast().handled = true;
        }
    }

    boolean lastIsHandled() {
        return entries.isEmpty() ? handledBefore : entries.getLast().handled;
    }

    /// The share of an entry that is counted already stays as it is.
    void abandoned() {
        if (!entries.isEmpty()) {
            entries.getLast().abandoned = true;
        }
    }

    Map<VolumeKey, Volume> volumes(ChannelId channel) {
        Map<VolumeKey, Volume> volumes = new HashMap<>();
        for (Entry entry : entries) {
            Interval interval = ConversationFold.interval(entry.at);
            volumes.merge(new VolumeKey(entry.queue, channel, interval), count(entry), Volume::plus);
        }
        return volumes;
    }

    private static Volume count(Entry entry) {
        return new Volume(
                0,
                entry.kind == Kind.FIRST ? 1 : 0,
                entry.kind == Kind.TRANSFER ? 1 : 0,
                entry.kind == Kind.REOPENED ? 1 : 0,
                entry.abandoned ? 1 : 0,
                entry.handled ? 1 : 0,
                Duration.ZERO);
    }
}
