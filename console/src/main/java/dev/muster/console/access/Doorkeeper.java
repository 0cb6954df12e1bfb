package dev.muster.console.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Checks name and password, and how often they were wrong.
@Component
class Doorkeeper implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final Throttle throttle;

    Doorkeeper(Accounts accounts, PasswordEncoder encoder, Throttle throttle) {
        this.throttle = throttle;
        passwords = new DaoAuthenticationProvider(name -> accounts.find(name)
                .map(Member::new)
                .orElseThrow(() -> new UsernameNotFoundException("No user '%s'.".formatted(name))));
        passwords.setPasswordEncoder(encoder);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        if (throttle.locked(name).isPositive()) {
            throw new LockedException("Too many wrong passwords for '%s'.".formatted(name));
        }
        try {
            Authentication member = passwords.authenticate(attempt);
            throttle.succeeded(name);
            return member;
        } catch (BadCredentialsException wrong) {
            throttle.failed(name);
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
