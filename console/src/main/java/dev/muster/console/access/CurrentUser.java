package dev.muster.console.access;

import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.SiteId;
import dev.muster.sql.access.Grant;
import dev.muster.sql.access.Role;
import dev.muster.sql.access.User;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The user who looks at the page: who they are, what they may do and where. One bean for all; it answers for the
/// request or the page it is asked in.
@Component
public class CurrentUser {

    private final AuthenticationContext context;

    CurrentUser(AuthenticationContext context) {
        this.context = context;
    }

    /// @return what is typed to log in
    public String login() {
        return user().login();
    }

    /// @return the name colleagues read
    public String name() {
        return user().name();
    }

    /// @return the agent this user is, where they are one
    public Optional<AgentId> agent() {
        return Optional.ofNullable(user().agent());
    }

    /// @return the roles held anywhere
    public Set<Role> roles() {
        return grants().stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }

    /// @param role a role
    /// @return whether the user holds it anywhere
    public boolean is(Role role) {
        return user().is(role);
    }

    /// @return what the user may do, and where
    public Set<Grant> grants() {
        return user().grants();
    }

    /// @param roles those that count
    /// @return what the user may do in these roles, and where
    public Set<Grant> grants(Set<Role> roles) {
        return grants().stream().filter(grant -> roles.contains(grant.role())).collect(Collectors.toUnmodifiableSet());
    }

    /// @param role one of all
    /// @param site a site
    /// @return whether the user holds the role for all of the site
    public boolean is(Role role, SiteId site) {
        return grants(Set.of(role)).stream()
                .anyMatch(grant -> grant.team() == null
                        && (grant.site() == null || grant.site().equals(site)));
    }

    /// Logs out: the session ends and the login page is shown.
    public void leave() {
        context.logout();
    }

    private User user() {
        return context.getAuthenticatedUser(Member.class)
                .map(Member::user)
                .orElseThrow(() -> new IllegalStateException("Nobody is logged in."));
    }
}
