package dev.muster.console.server;

import dev.muster.ingest.ProjectionConfiguration;
import dev.muster.ingest.RetentionConfiguration;
import dev.muster.ingest.retention.Keeping;
import dev.muster.ingest.webhook.Hooks;
import dev.muster.sql.Database;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a process of an installation is to run.
///
/// @param data        folder of the embedded database; not used with an external one
/// @param parts       what the process does, at least one
/// @param listening   where it can be reached
/// @param databaseUrl an external PostgreSQL, or null for the embedded one
/// @param keeping     for how long what arrives is kept
public record Settings(
        Path data,
        Set<Part> parts,
        Listening listening,
        @Nullable String databaseUrl,
        Keeping keeping) {

    /// Keeps what arrives for as long as usual.
    public Settings(Path data, Set<Part> parts, Listening listening, @Nullable String databaseUrl) {
        this(data, parts, listening, databaseUrl, Keeping.USUAL);
    }

    public Settings {
        parts = Set.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A process needs at least one role: console, ingest or worker.");
        }
    }

    /// Opens the database these settings name, and lays or renews its tables.
    public Database openDatabase() {
        return isEmbedded() ? Database.embedded(cluster()) : Database.external(String.valueOf(databaseUrl));
    }

    /// Whether there is a database to open; an embedded one is made where it is missing.
    public boolean hasDatabase() {
        return !isEmbedded() || Files.exists(cluster().resolve("cluster/PG_VERSION"));
    }

    private Path cluster() {
        return data.resolve("postgresql");
    }

    /// Whether the database is one of ours, that nobody else can have open.
    public boolean isEmbedded() {
        return databaseUrl == null || databaseUrl.isBlank();
    }

    /// Where platforms report to this process; nowhere where it does not serve channels.
    Hooks hooks() {
        return parts.contains(Part.INGEST) ? HookList.hooks(System.getenv(), data) : Hooks.NONE;
    }

    Class<?>[] coreConfigurations() {
        List<Class<?>> needed = new ArrayList<>();
        if (parts.contains(Part.CONSOLE) || parts.contains(Part.INGEST)) {
            needed.add(LiveContext.class);
        }
        if (parts.contains(Part.WORKER)) {
            needed.add(ProjectionConfiguration.class);
            needed.add(RetentionConfiguration.class);
        }
        return needed.toArray(Class<?>[]::new);
    }

    /// Where the secret of senders stands.
    String edgeToken() {
        return System.getenv("MUSTER_EDGE_TOKENS") == null
                ? EdgeToken.file(data).toString()
                : "MUSTER_EDGE_TOKENS";
    }

    /// Where the two servers listen.
    ///
    /// @param address  the address of an interface of this machine
    /// @param port     the console's, 0 for any free one
    /// @param edgePort the edge's, 0 for any free one
    public record Listening(String address, int port, int edgePort) {

        public Listening {
            if (address.isBlank()) {
                throw new IllegalArgumentException("The address to listen at must not be empty.");
            }
            check("Port", port);
            check("Edge port", edgePort);
            if (port == edgePort && port != 0) {
                throw new IllegalArgumentException("Port (%d) and edge port must differ.".formatted(port));
            }
        }

        /// Refuses ports that others listen at before anything is started for them.
        ///
        /// @throws PortRefused where one that these parts need cannot be listened at now
        void requireFree(Set<Part> parts) {
            if (parts.contains(Part.CONSOLE)) {
                requireFree("Port", port);
            }
            if (parts.contains(Part.INGEST)) {
                requireFree("Edge port", edgePort);
            }
        }

        private void requireFree(String name, int wanted) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(address, wanted));
            } catch (IOException taken) {
                throw new PortRefused(
                        "%s (%d of %s) must be free to listen at: %s."
                                .formatted(name, wanted, address, taken.getMessage()),
                        taken);
            }
        }

        private static void check(String name, int port) {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("%s (%d) must lie between 0 and 65535.".formatted(name, port));
            }
        }
    }
}
