package dev.muster.console.server;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What both servers stand on: the database and what reads and writes it.
@Configuration(proxyBeanMethods = false)
class CoreContext {

    @Bean
    InstantSource now() {
        return InstantSource.system();
    }
}
