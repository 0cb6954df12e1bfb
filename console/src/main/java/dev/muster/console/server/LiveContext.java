package dev.muster.console.server;

import dev.muster.ingest.LiveConfiguration;
import dev.muster.ingest.live.LiveSettings;
import dev.muster.sql.directory.DirectoryRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The live state with what it needs to know of the queues, for the parts that show it.
@Configuration(proxyBeanMethods = false)
@Import(LiveConfiguration.class)
class LiveContext {

    @Bean
    Promises promises(DirectoryRepository directory) {
        return new Promises(directory);
    }

    @Bean
    LiveSettings liveSettings(Promises promises) {
        return promises.settings();
    }
}
