package dev.muster.console.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgeTokenTest {

    @TempDir
    private Path data = Path.of("");

    @Test
    void theFirstStartMakesATokenForItsOwnerAlone() throws IOException {
        Object tokens = EdgeToken.tokens(null, data.resolve("new"));

        Path file = EdgeToken.file(data.resolve("new"));
        assertThat(tokens).isNotNull();
        assertThat(Files.readString(file).strip()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void laterStartsKeepIt() throws IOException {
        Object first = EdgeToken.tokens(null, data);
        String token = Files.readString(EdgeToken.file(data));
        Object second = EdgeToken.tokens("", data);

        assertThat(first).isNotSameAs(second);
        assertThat(Files.readString(EdgeToken.file(data))).isEqualTo(token);
    }

    @Test
    void givenTokensLeaveNoFile() {
        Object tokens = EdgeToken.tokens("one-long-secret-of-ours, another-long-secret", data);

        assertThat(tokens).isNotNull();
        assertThat(EdgeToken.file(data)).doesNotExist();
    }

    @Test
    void shortTokensAreRefused() {
        assertThatThrownBy(() -> EdgeToken.tokens("short", data)).hasMessageContaining("at least 16");
    }
}
