package dev.muster.sql.volume;

import java.util.Collection;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Counts as one JSON array, whose names are the columns.
final class VolumeJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private VolumeJson() {}

    static String projected(Map<VolumeKey, Volume> volumes) {
        ArrayNode rows = MAPPER.createArrayNode();
        volumes.forEach((key, volume) -> {
            ObjectNode row = key(rows.addObject(), key);
            row.put("volume", volume.opened());
            row.put("offered_first", volume.offeredFirst());
            row.put("offered_transfer", volume.offeredTransfer());
            row.put("offered_reopened", volume.offeredReopened());
            row.put("abandoned", volume.abandoned());
            row.put("handled", volume.handled());
            row.put("work_ms", volume.work().toMillis());
        });
        return MAPPER.writeValueAsString(rows);
    }

    static String imported(Collection<ImportedCount> counts) {
        ArrayNode rows = MAPPER.createArrayNode();
        for (ImportedCount count : counts) {
            ObjectNode row = rows.addObject();
            row.put("queue", count.queue().value());
            row.put("starts_at", count.interval().start().toString());
            row.put("length_s", count.interval().length().toSeconds());
            row.put("volume", count.arrivals());
            if (count.handle() != null) {
                row.put("work_ms", count.handle().multipliedBy(count.arrivals()).toMillis());
            }
        }
        return MAPPER.writeValueAsString(rows);
    }

    private static ObjectNode key(ObjectNode row, VolumeKey key) {
        row.put("queue", key.queue().value());
        row.put("channel", key.channel().value());
        row.put("starts_at", key.interval().start().toString());
        row.put("length_s", key.interval().length().toSeconds());
        return row;
    }
}
