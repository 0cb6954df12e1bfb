package dev.muster.ingest.projection;

import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.Logged;
import dev.muster.sql.event.Position;
import dev.muster.sql.volume.Volume;
import dev.muster.sql.volume.VolumeKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What new events change: rows to replace, and differences to add to counts.
///
/// A conversation's share before is folded anew from the events before, so that late, repeated and out-of-order events
/// need no rules of their own and nothing has to be remembered.
///
/// @param conversations as they are now
/// @param volumes       share now less share before; what is unchanged is left out
record Changes(List<Conversation> conversations, Map<VolumeKey, Volume> volumes) {

    /// @param events all events, up to the new position, of every conversation that the new ones concern
    /// @param old    the position before
    static Changes of(Collection<Logged> events, Position old) {
        Map<ConversationId, List<Logged>> told = new HashMap<>();
        for (Logged logged : events) {
            ConversationId id = Objects.requireNonNull(logged.event().conversation());
            told.computeIfAbsent(id, _ -> new ArrayList<>()).add(logged);
        }
        List<Conversation> conversations = new ArrayList<>(told.size());
        Map<VolumeKey, Volume> volumes = new HashMap<>();
        for (List<Logged> one : told.values()) {
            Folded now = ConversationFold.fold(one.stream().map(Logged::event).toList());
            conversations.add(now.conversation());
            now.volumes().forEach((key, volume) -> volumes.merge(key, volume, Volume::plus));
            List<Event> before = one.stream()
                    .filter(logged -> logged.position().compareTo(old) <= 0)
                    .map(Logged::event)
                    .toList();
            if (!before.isEmpty()) {
                ConversationFold.fold(before)
                        .volumes()
                        .forEach((key, volume) -> volumes.merge(key, volume.negated(), Volume::plus));
            }
        }
        volumes.values().removeIf(Volume.NONE::equals);
        return new Changes(conversations, volumes);
    }
}
