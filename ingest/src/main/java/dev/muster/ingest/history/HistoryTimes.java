package dev.muster.ingest.history;

import dev.muster.sql.event.InvalidEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads times: with their offset, or local ones on the clock of a zone.
///
/// A local time that the clock skips is refused. One that it repeats is read as the first of the two, unless that would
/// put it before something that it follows.
final class HistoryTimes {

    private final @Nullable ZoneId zone;

    HistoryTimes(@Nullable ZoneId zone) {
        this.zone = zone;
    }

    /// @param after what the time follows; null where nothing is known
    /// @throws InvalidEvent where it is no time, or one that never was
    Instant read(String field, String text, @Nullable Instant after) {
        String iso = text.replaceFirst(" ", "T");
        try {
            return OffsetDateTime.parse(iso).toInstant();
        } catch (DateTimeException noOffset) {
            return local(field, iso, after);
        }
    }

    private Instant local(String field, String iso, @Nullable Instant after) {
        LocalDateTime local = localTime(iso);
        if (local == null) {
            throw new InvalidEvent(field, "must be a time such as 2026-03-02T09:00:00Z");
        }
        if (zone == null) {
            throw new InvalidEvent(
                    field, "must have its offset, such as 2026-03-02T09:00:00Z; or --zone must say whose time it is");
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new InvalidEvent(field, "must be a time that the clock of %s does not skip".formatted(zone));
        }
        Instant first = local.toInstant(offsets.getFirst());
        return after != null && first.isBefore(after) ? local.toInstant(offsets.getLast()) : first;
    }

    private static @Nullable LocalDateTime localTime(String iso) {
        try {
            return LocalDateTime.parse(iso);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
