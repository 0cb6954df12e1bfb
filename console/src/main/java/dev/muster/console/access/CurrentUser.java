package dev.muster.console.access;

import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.SiteId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The user who looks at the page: who they are, what they may do and where. One bean for all; it answers for the
/// request
/// or the page it is asked in.
@Component
public class CurrentUser {

    private final AuthenticationContext context;

    CurrentUser(AuthenticationContext context) {
        this.context = context;
    }

    /// @return the name typed to log in
    public String name() {
        return member().getUsername();
    }

    /// @return the name colleagues read
    public String shownName() {
        return member().shownName();
    }

    /// @return the agent this user is, where they are one
    public Optional<AgentId> agent() {
        return Optional.ofNullable(member().agent());
    }

    /// @return the roles held anywhere, of [Roles]
    public Set<String> roles() {
        return member().grants().stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }

    /// @param role one of [Roles]
    /// @return whether the user holds it anywhere
    public boolean is(String role) {
        return roles().contains(role);
    }

    /// @return what the user may do, and where
    public Set<Grant> grants() {
        return member().grants();
    }

    /// @param site a site
    /// @return whether any grant reaches it
    public boolean reaches(SiteId site) {
        return member().grants().stream().anyMatch(grant -> grant.site() == null || site.equals(grant.site()));
    }

    /// Logs out: the session ends and the login page is shown.
    public void leave() {
        context.logout();
    }

    private Member member() {
        return context.getAuthenticatedUser(Member.class)
                .orElseThrow(() -> new IllegalStateException("Nobody is logged in."));
    }
}
