package dev.muster.console.shell;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import dev.muster.console.access.CurrentUser;
import dev.muster.console.shell.query.Wait;
import dev.muster.forecasting.SiteId;
import dev.muster.sql.access.Grant;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.Site;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The site whose day the pages show. Each user looks at one at a time, of those their grants reach, until they choose
/// another in the top bar.
@Component
@VaadinSessionScope
public class CurrentSite {

    private final CurrentUser user;
    private final DirectoryRepository directory;
    private @Nullable SiteId chosen;

    CurrentSite(CurrentUser user, DirectoryRepository directory) {
        this.user = user;
        this.directory = directory;
    }

    /// @return the site, or nothing while the installation has none that the user may see
    public Optional<Site> get() {
        List<Site> sites = choices();
        return sites.stream()
                .filter(site -> site.id().equals(chosen))
                .findFirst()
                .or(() -> sites.stream().findFirst());
    }

    /// @return the sites the user's grants reach, in the directory's order
    public List<Site> choices() {
        Directory all = Wait.one(directory.load());
        return all.sites().stream().filter(site -> reaches(site, all)).toList();
    }

    /// @param site one of [#choices()]
    public void choose(Site site) {
        chosen = site.id();
    }

    private boolean reaches(Site site, Directory all) {
        return user.grants().stream().anyMatch(grant -> reaches(grant, site, all));
    }

    private static boolean reaches(Grant grant, Site site, Directory all) {
        if (grant.team() == null) {
            return grant.site() == null || grant.site().equals(site.id());
        }
        return all.teams().stream()
                .anyMatch(team -> team.id().equals(grant.team()) && team.site().equals(site.id()));
    }
}
