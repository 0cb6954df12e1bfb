package dev.muster.ingest.projection;

import dev.muster.sql.agent.ActivePart;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.volume.Volume;
import dev.muster.sql.volume.VolumeKey;
import java.util.List;
import java.util.Map;

/// What the events of one conversation come to.
///
/// @param conversation its row
/// @param volumes      its share in the counts of queues and intervals; none in work, which depends on what
///     else the agents did
/// @param parts        when agents were active on it
public record Folded(Conversation conversation, Map<VolumeKey, Volume> volumes, List<ActivePart> parts) {

    public Folded {
        volumes = Map.copyOf(volumes);
        parts = List.copyOf(parts);
    }
}
