package dev.muster.sql.directory;

import dev.muster.forecasting.SiteId;
import dev.muster.sql.TeamId;
import dev.muster.sql.Words;

/// People who are led together.
public record Team(TeamId id, String name, SiteId site) {

    public Team {
        Words.requireName("Team", name);
    }
}
