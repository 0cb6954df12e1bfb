package dev.muster.sql.directory;

import dev.muster.forecasting.SiteId;
import dev.muster.sql.Words;
import java.time.ZoneId;

/// A place of work.
///
/// @param zone     the clock of its people, queues and rosters
/// @param calendar when it is open
public record Site(SiteId id, String name, ZoneId zone, CalendarId calendar) {

    public Site {
        Words.requireName("Site", name);
    }
}
