package dev.muster.ingest.bench;

import dev.muster.ingest.live.LiveSettings;
import dev.muster.ingest.live.LiveState;
import dev.muster.sql.Database;
import dev.muster.sql.event.EventLog;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The live state that the edge's routes need, following nothing: for the legs that measure the log alone.
@Configuration(proxyBeanMethods = false)
class IdleLiveState {

    @Bean
    LiveState liveState(Database database, EventLog log, InstantSource clock, LiveSettings settings) {
        return new LiveState(database, log, clock, settings);
    }
}
