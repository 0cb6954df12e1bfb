package dev.muster.console.server;

import dev.muster.ingest.EdgeConfiguration;
import dev.muster.ingest.webhook.Hooks;
import dev.muster.sql.Database;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A running process of Muster: the core (database, live state) and, over it, the two web servers it was asked for.
/// It ends in the reverse order: the servers stop taking requests and finish the ones they have, then the database
/// goes.
public final class Installation implements AutoCloseable {

    private final Settings settings;
    private final Deque<ConfigurableApplicationContext> contexts = new ArrayDeque<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "muster-stop");
    private @Nullable Database database;
    private @Nullable URI console;
    private @Nullable URI edge;
    private List<String> hooks = List.of();
    private boolean stopped;

    private Installation(Settings settings) {
        this.settings = settings;
    }

    /// Starts what the settings ask for and returns when the servers answer.
    ///
    /// @param settings what to start and where
    /// @param more     further configurations for the core, seen by both servers
    /// @return the running installation, to be closed by the caller; SIGTERM closes it too
    /// @throws PortRefused where a port cannot be listened at; the message is for the reader
    /// @throws dev.muster.sql.DatabaseRefused where the database cannot be opened; the message is for the reader
    /// @throws dev.muster.ingest.webhook.HooksRefused where the list of hooks cannot be used; likewise
    public static Installation start(Settings settings, Class<?>... more) {
        return start(settings, _ -> {}, more);
    }

    /// As [#start(Settings, Class...)], and does something with the database before anything else reads it.
    ///
    /// @param first done once the tables are there
    public static Installation start(Settings settings, Consumer<Database> first, Class<?>... more) {
        Installation installation = new Installation(settings);
        Runtime.getRuntime().addShutdownHook(installation.hook);
        try {
            installation.open(first, more);
            return installation;
        } catch (RuntimeException | Error failed) {
            installation.close();
            throw failed;
        }
    }

    private void open(Consumer<Database> first, Class<?>... more) {
        settings.listening().requireFree(settings.parts());
        Hooks known = settings.hooks();
        hooks = known.names();
        Database opened = settings.openDatabase();
        database = opened;
        first.accept(opened);
        ConfigurableApplicationContext core = run(bare(CoreContext.class)
                .sources(settings.coreConfigurations())
                .sources(more)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("database", opened);
                    context.getBeanFactory().registerSingleton("settings", settings);
                    context.getBeanFactory().registerSingleton("hooks", known);
                }));
        if (settings.parts().contains(Part.INGEST)) {
            edge = serve(
                    core,
                    EdgeConfiguration.class,
                    WebApplicationType.REACTIVE,
                    settings.listening().edgePort());
        }
        if (settings.parts().contains(Part.CONSOLE)) {
            console = serve(
                    core,
                    ConsoleContext.class,
                    WebApplicationType.SERVLET,
                    settings.listening().port());
        }
    }

    private URI serve(ConfigurableApplicationContext core, Class<?> source, WebApplicationType type, int port) {
        String address = settings.listening().address();
        ConfigurableApplicationContext context =
                run(bare(source).parent(core).web(type), "--server.address=" + address, "--server.port=" + port);
        String bound = context.getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://%s:%s/".formatted(address.contains(":") ? "[" + address + "]" : address, bound));
    }

    private ConfigurableApplicationContext run(SpringApplicationBuilder builder, String... properties) {
        ConfigurableApplicationContext context = builder.run(properties);
        contexts.push(context);
        return context;
    }

    private static SpringApplicationBuilder bare(Class<?> source) {
        return new SpringApplicationBuilder(source)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false);
    }

    /// @return where people find the console; an error in a process without it
    public URI console() {
        return required(console, Part.CONSOLE);
    }

    /// @return where channels find the edge; an error in a process without it
    public URI edge() {
        return required(edge, Part.INGEST);
    }

    /// @return a secret by which a sender in this process, such as the demo's, is let in at the edge
    public String senderToken() {
        return EdgeToken.first(System.getenv("MUSTER_EDGE_TOKENS"), settings.data());
    }

    private static URI required(@Nullable URI address, Part part) {
        if (address == null) {
            throw new IllegalStateException("This process runs without the role %s."
                    .formatted(part.name().toLowerCase(Locale.ROOT)));
        }
        return address;
    }

    /// @param type the class of a bean
    /// @return it, where this process has it
    public <B> Optional<B> find(Class<B> type) {
        return contexts.stream()
                .flatMap(context -> context.getBeanProvider(type).stream())
                .findFirst();
    }

    /// Says where the installation can be reached and how long the start took.
    ///
    /// @param out  where to say it
    /// @param took time since the command was given
    public void describe(PrintStream out, Duration took) {
        if (console != null) {
            out.printf("Console  %s%n", console);
        }
        if (edge != null) {
            out.printf("Edge     %s (token in %s)%n", edge, settings.edgeToken());
            hooks.forEach(hook -> out.printf("Hook     %sv1/hooks/%s%n", edge, hook));
        }
        String parts = String.join(
                ", ",
                Arrays.stream(Part.values())
                        .filter(settings.parts()::contains)
                        .map(part -> part.name().toLowerCase(Locale.ROOT))
                        .toList());
        out.printf(Locale.ROOT, "Ready after %.1f s (%s)%n", took.toMillis() / 1000.0, parts);
        out.flush();
    }

    /// Waits until the installation has been closed, by SIGTERM as a rule.
    public void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process is ending already: the hook has done, or is doing, the same.
        }
    }

    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        while (!contexts.isEmpty()) {
            contexts.pop().close();
        }
        if (database != null) {
            database.close();
        }
        end.countDown();
    }
}
