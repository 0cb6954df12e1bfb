package dev.muster.console.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// How requests to the console are let in: everything needs a login but the login page, looks and scripts.
/// Views say themselves which roles they are for; a view that says nothing is closed.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class AccessConfiguration {

    /// Only this server is ever asked for anything. Flow's bootstrap needs inline scripts and `eval`.
    private static final String POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'self'";

    @Bean
    SecurityFilterChain console(HttpSecurity http) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        matcher("/styles/**"), matcher("/icons/**"), matcher("/elements/**"), matcher("/webjars/**"))
                .permitAll());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView("/login").anyRequest(any -> any.authenticated()));
        http.formLogin(form -> form.failureHandler(failures()));
        http.headers(headers -> headers.frameOptions(frames -> frames.sameOrigin())
                .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .withObjectPostProcessor(early()));
        return http.build();
    }

    /// Flow commits its answers behind Spring's back, so headers are written before it gets the request.
    private static ObjectPostProcessor<HeaderWriterFilter> early() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    private static PathPatternRequestMatcher matcher(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static AuthenticationFailureHandler failures() {
        return (request, response, failure) ->
                response.sendRedirect(request.getContextPath() + "/login?" + refusal(failure));
    }

    /// Why somebody was not let in, as the login page knows it. That the passwords cannot be read is nobody's mistake.
    static String refusal(AuthenticationException failure) {
        return switch (failure) {
            case LockedException _ -> "locked";
            case AuthenticationServiceException _ -> "away";
            default -> "error";
        };
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    Throttle throttle(InstantSource now) {
        return new Throttle(now);
    }
}
