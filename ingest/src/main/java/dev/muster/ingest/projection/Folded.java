package dev.muster.ingest.projection;

import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.volume.Volume;
import dev.muster.sql.volume.VolumeKey;
import java.util.Map;

/// What the events of one conversation come to.
///
/// @param conversation its row
/// @param volumes      its share in the counts of queues and intervals
public record Folded(Conversation conversation, Map<VolumeKey, Volume> volumes) {

    public Folded {
        volumes = Map.copyOf(volumes);
    }
}
