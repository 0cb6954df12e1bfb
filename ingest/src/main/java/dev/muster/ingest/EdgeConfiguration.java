package dev.muster.ingest;

import dev.muster.ingest.live.LiveState;
import dev.muster.ingest.log.EventIntake;
import dev.muster.ingest.log.GroupCommit;
import dev.muster.ingest.webhook.BearerTokens;
import dev.muster.ingest.webhook.BodyBudget;
import dev.muster.ingest.webhook.EdgeRoutes;
import dev.muster.ingest.webhook.Hooks;
import dev.muster.ingest.webhook.Identities;
import dev.muster.sql.Database;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.event.EventLog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.autoconfigure.ReactorAutoConfiguration;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.netty.resources.LoopResources;

/// The edge: a reactive context of its own, for the role `ingest`, under a parent that has [Database],
/// [InstantSource], [BearerTokens], [LogConfiguration] and [LiveConfiguration]; [EdgeLimits] where the usual ones do
/// not do, and [Hooks] where platforms report.
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

    private static final Logger LOGGER = LoggerFactory.getLogger(EdgeConfiguration.class);
    private static final Duration SLOW_COMMIT = Duration.ofSeconds(2);

    @Bean
    EventIntake eventIntake(EventLog log) {
        return new EventIntake(log, EdgeConfiguration::warnOfSlow);
    }

    @Bean
    BodyBudget bodyBudget(ObjectProvider<EdgeLimits> limits) {
        return new BodyBudget(limits.getIfAvailable(EdgeLimits::usual).bodyBytes());
    }

    /// One thread a core: nothing on the edge waits, so that more of them would only take turns.
    @Bean
    ReactorResourceFactory edgeThreads() {
        ReactorResourceFactory threads = new ReactorResourceFactory();
        threads.setUseGlobalResources(false);
        threads.setLoopResourcesSupplier(
                () -> LoopResources.create("muster-edge", Runtime.getRuntime().availableProcessors(), true));
        return threads;
    }

    /// Who sends too slowly, or nothing at all, does not keep a place.
    @Bean
    NettyServerCustomizer patience(ObjectProvider<EdgeLimits> given) {
        EdgeLimits limits = given.getIfAvailable(EdgeLimits::usual);
        return server -> server.maxConnections(limits.connections())
                .readTimeout(limits.betweenParts())
                .requestTimeout(limits.wholeRequest())
                .idleTimeout(limits.betweenRequests())
                .httpMessageLogFactory(new RequestNote());
    }

    private static void warnOfSlow(GroupCommit commit) {
        if (commit.took().compareTo(SLOW_COMMIT) > 0) {
            LOGGER.warn(
                    "A commit of {} events of {} requests took {} ms; senders wait that long.",
                    commit.events(),
                    commit.requests(),
                    commit.took().toMillis());
        }
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
