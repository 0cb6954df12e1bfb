package dev.muster.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A port at which somebody listens is refused before a database is made.
class TakenPortTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void serveRefusesATakenPort() throws IOException {
        refuses(new ServeCommand(), "--edge-port", "--port", "Port (");
    }

    @Test
    void serveRefusesATakenEdgePort() throws IOException {
        refuses(new ServeCommand(), "--port", "--edge-port", "Edge port (");
    }

    @Test
    void demoRefusesATakenEdgePort() throws IOException {
        refuses(new DemoCommand(), "--port", "--edge-port", "Edge port (");
    }

    private void refuses(Callable<Integer> command, String free, String taken, String said) throws IOException {
        Path data = folder.resolve("data");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());

            Terminal run = Terminal.run(command, "--data", data.toString(), free, "0", taken, port);

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err().strip()).startsWith(said + port).doesNotContain("\n");
            assertThat(data).doesNotExist();
        }
    }
}
