package dev.muster.ingest;

import dev.muster.ingest.projection.Projector;
import dev.muster.sql.Database;
import dev.muster.sql.event.EventLog;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The projector, for the role `worker`; of several processes one works at a time. Needs [LogConfiguration].
@Configuration(proxyBeanMethods = false)
public class ProjectionConfiguration {

    @Bean
    Projector projector(Database database, EventLog log) {
        return new Projector(database, log);
    }

    @Bean
    SmartLifecycle projecting(Projector projector) {
        return new Following(projector.follow());
    }
}
