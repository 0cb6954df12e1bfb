package dev.muster.console.demo;

import dev.muster.console.shell.Simulation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What a demo adds to an installation: the word on every page that nothing here is real.
@Configuration(proxyBeanMethods = false)
class DemoContext {

    static final String WORDS = "Simulated operation: every person, customer and conversation here is invented.";

    @Bean
    Simulation simulation() {
        return new Simulation(WORDS);
    }
}
