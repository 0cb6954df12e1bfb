package dev.muster.ingest;

import dev.muster.sql.Database;
import dev.muster.sql.event.EventLog;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The event log, which every role reads or writes. Needs a [Database] and an [InstantSource].
@Configuration(proxyBeanMethods = false)
public class LogConfiguration {

    @Bean
    EventLog eventLog(Database database, InstantSource clock) {
        return new EventLog(database, clock);
    }
}
