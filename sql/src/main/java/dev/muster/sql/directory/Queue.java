package dev.muster.sql.directory;

import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SiteId;
import dev.muster.forecasting.SkillId;
import dev.muster.sql.Words;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Where conversations wait for people.
///
/// @param channel  the channel by which it is staffed
/// @param calendar its own opening hours; those of the site where null
/// @param goals    what is promised in it
/// @param skills   what a person needs for it, all of them
public record Queue(
        QueueId id,
        String name,
        SiteId site,
        ChannelId channel,
        @Nullable CalendarId calendar,
        Goals goals,
        Set<SkillId> skills) {

    public Queue {
        Words.requireName("Queue", name);
        SortedSet<SkillId> ordered = new TreeSet<>(skills);
        skills = Collections.unmodifiableSortedSet(ordered);
    }
}
