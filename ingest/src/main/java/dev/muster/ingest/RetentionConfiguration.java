package dev.muster.ingest;

import dev.muster.ingest.retention.Keeping;
import dev.muster.ingest.retention.Retention;
import dev.muster.sql.Database;
import dev.muster.sql.event.EventLog;
import java.time.InstantSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The retention of the log, for the role `worker`. Needs [LogConfiguration] and [Keeping].
@Configuration(proxyBeanMethods = false)
public class RetentionConfiguration {

    @Bean
    Retention retention(Database database, EventLog log, InstantSource clock, Keeping keeping) {
        return new Retention(database, log, clock, keeping);
    }

    @Bean
    SmartLifecycle retaining(Retention retention) {
        return new Following(retention.follow());
    }
}
