package dev.muster.ingest.bench;

import dev.muster.ingest.EdgeConfiguration;
import dev.muster.ingest.LiveConfiguration;
import dev.muster.ingest.LogConfiguration;
import dev.muster.ingest.ProjectionConfiguration;
import dev.muster.ingest.live.LiveSettings;
import dev.muster.ingest.webhook.BearerTokens;
import dev.muster.sql.Database;
import dev.muster.sql.conversation.ReplyGoal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The edge in a process of its own, wired as the product wires it, with the references beside it. It prints its port.
final class BenchServer {

    static final String TOKEN = "a-token-for-benchmarks-only";
    static final String PORT = "port ";

    private BenchServer() {}

    /// @param args the database's address or the folder of an embedded one; `projecting` or `logging`: whether the log
    ///     is also projected and followed; the port, 0 for a free one
    public static void main(String[] args) {
        Database database =
                args[0].startsWith("postgresql:") ? Database.external(args[0]) : Database.embedded(Path.of(args[0]));
        boolean projecting = args[1].equals("projecting");
        ConfigurableApplicationContext core = new SpringApplicationBuilder(LogConfiguration.class)
                .sources(
                        projecting
                                ? new Class<?>[] {LiveConfiguration.class, ProjectionConfiguration.class}
                                : new Class<?>[] {IdleLiveState.class})
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .initializers(context -> {
                    var beans = context.getBeanFactory();
                    beans.registerSingleton("database", database);
                    beans.registerSingleton("clock", InstantSource.system());
                    beans.registerSingleton("tokens", new BearerTokens(List.of(TOKEN)));
                    beans.registerSingleton("live", new LiveSettings(() -> ZoneOffset.UTC, _ -> ReplyGoal.USUAL));
                })
                .run();
        ConfigurableApplicationContext edge = new SpringApplicationBuilder(EdgeConfiguration.class, References.class)
                .parent(core)
                .web(WebApplicationType.REACTIVE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(EdgeConfiguration.DEFAULTS)
                .properties("server.port=" + args[2])
                .run();
        System.out.println(PORT + edge.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
