package dev.muster.ingest.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// The short form of `./muster bench faults`.
class FaultsTest {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void nothingAcknowledgedIsLostWhoeverIsKilled() throws Exception {
        Stored stored = new Faults(folder.toRealPath(), 1, System.out::println).run(5, Duration.ZERO);

        assertThat(stored.acknowledged()).isPositive();
        assertThat(stored)
                .satisfies(all -> assertThat(all.isSound()).as(all.line()).isTrue());
    }
}
