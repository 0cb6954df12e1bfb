package dev.muster.ingest;

import dev.muster.ingest.live.LiveSettings;
import dev.muster.ingest.live.LiveState;
import dev.muster.sql.Database;
import dev.muster.sql.event.EventLog;
import java.time.InstantSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The live state, for every role that shows it; once in a process. Needs [LogConfiguration] and [LiveSettings].
@Configuration(proxyBeanMethods = false)
public class LiveConfiguration {

    @Bean
    LiveState liveState(Database database, EventLog log, InstantSource clock, LiveSettings settings) {
        return new LiveState(database, log, clock, settings);
    }

    @Bean
    SmartLifecycle livingOn(LiveState live) {
        return new Following(live.follow());
    }
}
