package dev.muster.ingest.projection;

import static java.util.stream.Collectors.groupingBy;

import dev.muster.sql.agent.ActivePart;
import dev.muster.sql.agent.AgentQuarter;
import dev.muster.sql.agent.WorkKey;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.conversation.Projected;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.volume.Volume;
import dev.muster.sql.volume.VolumeKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is different after new events: rows to replace, and differences to add to counts.
///
/// A conversation is folded anew and compared with what it was before, so that late, repeated and out-of-order
/// events need no rules of their own.
///
/// @param conversations as they are now, where they have changed
/// @param introduced    those whose customer or segment is told for the first time, or differently
/// @param volumes       share now less share before, without work; what is unchanged is left out
/// @param gone          parts that are no more
/// @param come          parts that are new
record Changes(
        List<Projected> conversations,
        List<Conversation> introduced,
        Map<VolumeKey, Volume> volumes,
        List<ActivePart> gone,
        List<ActivePart> come) {

    /// @param before those that were told of before
    /// @param after  the same and others
    static Changes between(Map<ConversationId, History> before, Map<ConversationId, History> after) {
        Changes changes = new Changes(
                new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        after.forEach((id, now) -> changes.add(before.get(id), now));
        changes.volumes.values().removeIf(Volume.NONE::equals);
        return changes;
    }

    /// The quarters in which work changes.
    Set<AgentQuarter> quarters() {
        Set<AgentQuarter> quarters = new HashSet<>();
        gone.forEach(part -> quarters.add(part.quarter()));
        come.forEach(part -> quarters.add(part.quarter()));
        return quarters;
    }

    /// What changes in work, and the change of all that is in the quarters.
    ///
    /// @param in as the quarters were; as they are after this
    Map<WorkKey, Duration> work(Map<AgentQuarter, Quarter> in) {
        return work(in, gone, come);
    }

    /// What changes in work where parts of quarters become others.
    static Map<WorkKey, Duration> work(
            Map<AgentQuarter, Quarter> in, Collection<ActivePart> gone, Collection<ActivePart> come) {
        Map<AgentQuarter, List<ActivePart>> goneIn = gone.stream().collect(groupingBy(ActivePart::quarter));
        Map<AgentQuarter, List<ActivePart>> comeIn = come.stream().collect(groupingBy(ActivePart::quarter));
        Map<WorkKey, Duration> work = new HashMap<>();
        in.forEach((id, quarter) ->
                work.putAll(quarter.change(goneIn.getOrDefault(id, List.of()), comeIn.getOrDefault(id, List.of()))));
        return work;
    }

    /// The differences of the counts, with those of work.
    Map<VolumeKey, Volume> volumes(Map<WorkKey, Duration> work) {
        Map<VolumeKey, Volume> all = new HashMap<>(volumes);
        work.forEach((key, difference) -> all.merge(
                new VolumeKey(key.queue(), key.channel(), key.quarter().interval()),
                new Volume(0, 0, 0, 0, 0, 0, difference),
                Volume::plus));
        all.values().removeIf(Volume.NONE::equals);
        return all;
    }

    private void add(@Nullable History before, History now) {
        Projected row = now.projected();
        if (before == null || !row.equals(before.projected())) {
            conversations.add(row);
        }
        if (before == null || introduces(before.folded().conversation(), row.conversation())) {
            introduced.add(row.conversation());
        }
        now.folded().volumes().forEach((key, volume) -> volumes.merge(key, volume, Volume::plus));
        if (before != null) {
            before.folded().volumes().forEach((key, volume) -> volumes.merge(key, volume.negated(), Volume::plus));
        }
        compare(
                before == null ? List.of() : before.folded().parts(),
                now.folded().parts());
    }

    private static boolean introduces(Conversation before, Conversation now) {
        return !Objects.equals(before.customer(), now.customer()) || !Objects.equals(before.segment(), now.segment());
    }

    private void compare(List<ActivePart> before, List<ActivePart> now) {
        if (before.equals(now)) {
            return;
        }
        Set<ActivePart> old = new HashSet<>(before);
        Set<ActivePart> kept = new HashSet<>(now);
        now.stream().filter(part -> !old.contains(part)).forEach(come::add);
        before.stream().filter(part -> !kept.contains(part)).forEach(gone::add);
    }
}
