package dev.muster.console.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
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
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login"));
        http.formLogin(form -> form.failureHandler(failures()));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)));
        return http.build();
    }

    private static PathPatternRequestMatcher matcher(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static AuthenticationFailureHandler failures() {
        return (request, response, failure) -> response.sendRedirect(
                request.getContextPath() + (failure instanceof LockedException ? "/login?locked" : "/login?error"));
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
