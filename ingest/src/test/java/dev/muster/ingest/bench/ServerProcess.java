package dev.muster.ingest.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A [BenchServer] in a process of its own, on the class path and with the flags of this one.
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// @param port 0 for a free one
    static ServerProcess start(String database, String mode, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseCompactObjectHeaders",
                "-cp",
                System.getProperty("java.class.path"),
                BenchServer.class.getName(),
                database,
                mode,
                Integer.toString(port)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(BenchServer.PORT)) {
                Thread.ofVirtual().start(() -> relay(said));
                return new ServerProcess(process, Integer.parseInt(line.substring(BenchServer.PORT.length())));
            }
            System.err.println(line);
        }
        throw new IllegalStateException("The server ended before it answered.");
    }

    private static void relay(BufferedReader said) {
        try {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                System.err.println(line);
            }
        } catch (IOException ended) {
            System.err.println("A server has ended.");
        }
    }

    /// Its address.
    String base() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /// Ends it without a chance to do anything more, as a power cut would; its database lives on.
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
