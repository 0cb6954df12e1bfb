package dev.muster.console.access;

import dev.muster.sql.access.Account;
import dev.muster.sql.access.Grant;
import dev.muster.sql.access.User;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// A user who is logging in or has logged in, as Spring Security carries them.
/// The password's hash is dropped once it has been checked. Sessions stay in memory: they are never written out.
final class Member implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final transient User user;
    private @Nullable String hash;

    Member(Account account) {
        user = account.user();
        hash = account.passwordHash();
    }

    User user() {
        return user;
    }

    @Override
    public String getUsername() {
        return user.login();
    }

    @Override
    public @Nullable String getPassword() {
        return hash;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return user.grants().stream()
                .map(Grant::role)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.word()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void eraseCredentials() {
        hash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Member member && member.user.login().equals(user.login());
    }

    @Override
    public int hashCode() {
        return user.login().hashCode();
    }

    @Override
    public String toString() {
        return user.login();
    }
}
