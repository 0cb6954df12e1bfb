package dev.muster.console.server;

import dev.muster.ingest.LogConfiguration;
import dev.muster.ingest.retention.Keeping;
import dev.muster.ingest.webhook.BearerTokens;
import dev.muster.sql.Database;
import dev.muster.sql.access.Users;
import dev.muster.sql.directory.DirectoryRepository;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What every part of a process stands on: the log, the tables, the time. The [Database] and the [Settings] are
/// given to it; so are the configurations that only some parts need.
@Configuration(proxyBeanMethods = false)
@Import({LogConfiguration.class, TablesContext.class})
class CoreContext {

    @Bean
    InstantSource now() {
        return InstantSource.system();
    }

    @Bean
    Keeping keeping(Settings settings) {
        return settings.keeping();
    }

    @Bean
    Users users(Database database) {
        return new Users(database);
    }

    @Bean
    DirectoryRepository directory(Database database) {
        return new DirectoryRepository(database);
    }

    @Bean
    BearerTokens edgeTokens(Settings settings) {
        return EdgeToken.tokens(System.getenv("MUSTER_EDGE_TOKENS"), settings.data());
    }
}
