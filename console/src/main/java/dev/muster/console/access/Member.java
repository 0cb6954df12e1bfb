package dev.muster.console.access;

import dev.muster.forecasting.AgentId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// A user who is logging in or has logged in, as Spring Security carries them.
/// The password's hash is dropped once it has been checked.
final class Member implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final String name;
    private final String shownName;
    private final transient Set<Grant> grants;
    private final @Nullable String agent;
    private @Nullable String hash;

    Member(Account account) {
        name = account.name();
        shownName = account.shownName();
        grants = account.grants();
        agent = account.agent() == null ? null : account.agent().value();
        hash = account.hash();
    }

    String shownName() {
        return shownName;
    }

    Set<Grant> grants() {
        return grants;
    }

    @Nullable
    AgentId agent() {
        return agent == null ? null : new AgentId(agent);
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public @Nullable String getPassword() {
        return hash;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return grants.stream()
                .map(grant -> new SimpleGrantedAuthority("ROLE_" + grant.role()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void eraseCredentials() {
        hash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Member member && member.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
