package dev.muster.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;

class AccessConfigurationTest {

    @Test
    void aDatabaseThatIsAwayIsNotCalledAWrongPassword() {
        assertThat(AccessConfiguration.refusal(new InternalAuthenticationServiceException("No answer.")))
                .isEqualTo("away");
        assertThat(AccessConfiguration.refusal(new BadCredentialsException("Wrong.")))
                .isEqualTo("error");
        assertThat(AccessConfiguration.refusal(new LockedException("Too many.")))
                .isEqualTo("locked");
    }
}
