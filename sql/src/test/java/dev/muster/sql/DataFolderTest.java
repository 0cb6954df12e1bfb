package dev.muster.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whoCannotLockAFolderDoesNotHoldIt() throws IOException {
        Files.createDirectory(folder.resolve("lock"));
        assertThatThrownBy(() -> DataFolder.hold(folder))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("cannot be used");
        Files.delete(folder.resolve("lock"));

        try (DataFolder held = DataFolder.hold(folder)) {
            assertThat(held.cluster()).doesNotExist();
        }
    }

    @Test
    void aFolderIsHeldOnceAtATime() {
        try (DataFolder held = DataFolder.hold(folder)) {
            assertThatThrownBy(() -> DataFolder.hold(folder)).hasMessageContaining("is in use by another Muster");
            assertThat(held.cluster()).doesNotExist();
        }
        DataFolder.hold(folder).close();
    }
}
