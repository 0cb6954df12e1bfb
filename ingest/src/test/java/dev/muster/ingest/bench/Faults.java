package dev.muster.ingest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Kills the server and its PostgreSQL at random moments while clients send, and then looks at what is stored.
///
/// Only the killed server is started again, as a service manager would; all else has to recover by itself.
final class Faults {

    private static final int CLIENTS = 4;
    private static final Duration RECOVERY = Duration.ofMinutes(2);
    private static final Duration LONGEST_QUIET = Duration.ofSeconds(4);

    private final Path folder;
    private final Random random;
    private final Consumer<String> progress;
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final List<Client> clients = new ArrayList<>();
    private int notRecovered;

    /// @param folder   of the database, which is left as the last kill left it
    /// @param progress told of every kill
    Faults(Path folder, long seed, Consumer<String> progress) {
        this.folder = folder;
        random = new Random(seed);
        this.progress = progress;
    }

    /// @param leastKills at least this many, one after the other
    /// @param leastTime  and at least for this long
    Stored run(int leastKills, Duration leastTime) throws IOException, InterruptedException, ExecutionException {
        long end = System.nanoTime() + leastTime.toNanos();
        ServerProcess server = start(0);
        int kills = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sending = startClients(threads, server);
            awaitProgress();
            for (; kills < leastKills || System.nanoTime() < end; kills++) {
                Thread.sleep(random.nextLong(LONGEST_QUIET.toMillis()));
                server = killOne(server);
                awaitProgress();
            }
            goesOn.set(false);
            for (Future<?> one : sending) {
                one.get();
            }
        } finally {
            goesOn.set(false);
            server.kill();
        }
        return Stored.in(
                folder,
                kills,
                clients.stream()
                        .flatMap(client -> client.acknowledged().stream())
                        .toList(),
                notRecovered);
    }

    private List<Future<?>> startClients(ExecutorService threads, ServerProcess server) {
        List<Future<?>> sending = new ArrayList<>();
        Traffic traffic = new Traffic("faults");
        for (int i = 0; i < CLIENTS; i++) {
            Client client = new Client(server.base(), traffic, random.nextLong(), goesOn::get);
            clients.add(client);
            sending.add(threads.submit(client));
        }
        return sending;
    }

    private ServerProcess killOne(ServerProcess server) throws IOException {
        int victim = random.nextInt(3);
        boolean postgres = victim != 0;
        boolean muster = victim != 1;
        progress.accept("kill -9 of " + (muster ? postgres ? "both" : "the server" : "PostgreSQL"));
        if (postgres) {
            killPostmaster();
        }
        if (!muster) {
            return server;
        }
        server.kill();
        return start(server.port());
    }

    private ServerProcess start(int port) throws IOException {
        return ServerProcess.start(folder.toString(), "projecting", port);
    }

    private void killPostmaster() throws IOException {
        Path file = folder.resolve("cluster/postmaster.pid");
        if (Files.exists(file)) {
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /// Returns when something more has been acknowledged.
    private void awaitProgress() throws InterruptedException {
        int before = acknowledged();
        long end = System.nanoTime() + RECOVERY.toNanos();
        while (acknowledged() == before) {
            if (System.nanoTime() > end) {
                notRecovered++;
                return;
            }
            Thread.sleep(20);
        }
    }

    private int acknowledged() {
        return clients.stream().mapToInt(client -> client.acknowledged().size()).sum();
    }
}
