package dev.muster.ingest;

import dev.muster.ingest.live.LiveState;
import dev.muster.ingest.log.EventIntake;
import dev.muster.ingest.webhook.BearerTokens;
import dev.muster.ingest.webhook.EdgeRoutes;
import dev.muster.ingest.webhook.Hooks;
import dev.muster.ingest.webhook.Identities;
import dev.muster.sql.Database;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.event.EventLog;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.autoconfigure.ReactorAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/// The edge: a reactive context of its own, for the role `ingest`, under a parent that has [Database],
/// [InstantSource], [BearerTokens], [LogConfiguration] and [LiveConfiguration], and [Hooks] where platforms report.
///
/// It names each piece of auto-configuration it uses, because the console's would not bear a reactive server.
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ReactorAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    CodecsAutoConfiguration.class,
    HttpHandlerAutoConfiguration.class,
    WebFluxAutoConfiguration.class,
    ErrorWebFluxAutoConfiguration.class,
    NettyReactiveWebServerAutoConfiguration.class
})
public class EdgeConfiguration {

    /// Properties of its context where nobody says otherwise: port 8081 on loopback.
    public static final Map<String, Object> DEFAULTS = Map.of(
            "server.port", "8081",
            "server.address", "127.0.0.1",
            "server.shutdown", "graceful");

    @Bean
    EventIntake eventIntake(EventLog log) {
        return new EventIntake(log);
    }

    @Bean
    Identities identities(Database database) {
        return new Identities(new DirectoryRepository(database));
    }

    @Bean
    SmartLifecycle knowingAgents(Identities identities) {
        return new Following(identities.follow());
    }

    @Bean
    RouterFunction<ServerResponse> edge(
            BearerTokens tokens,
            ObjectProvider<Hooks> hooks,
            Identities identities,
            EventIntake intake,
            LiveState live,
            Database database,
            InstantSource clock) {
        Hooks configured = hooks.getIfAvailable(() -> Hooks.NONE);
        return new EdgeRoutes(tokens, configured, identities, intake, live, database, clock).routes();
    }
}
