package dev.muster.console.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.ingest.webhook.Hooks;
import dev.muster.ingest.webhook.HooksRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HookListTest {

    private static final String ONE = "[{\"name\":\"help\",\"kind\":\"intercom\",\"secrets\":[\"a client secret\"]}]";

    @TempDir
    private Path data = Path.of("");

    @Test
    void withoutAFileThereAreNoneAndNoKeyIsMade() {
        assertThat(HookList.hooks(Map.of(), data)).isSameAs(Hooks.NONE);
        assertThat(data.resolve("customer.key")).doesNotExist();
    }

    @Test
    void theDataFolderHasThemAndKeepsTheKey() throws IOException {
        Files.writeString(data.resolve("hooks.json"), ONE);

        assertThat(HookList.hooks(Map.of(), data).names()).containsExactly("help");
        String key = Files.readString(data.resolve("customer.key"));
        HookList.hooks(Map.of(), data);

        assertThat(Files.readString(data.resolve("customer.key")))
                .isEqualTo(key)
                .hasSizeGreaterThan(31);
    }

    @Test
    void theEnvironmentGoesBefore() throws IOException {
        Path elsewhere = Files.writeString(data.resolve("mine.json"), ONE.replace("help", "desk"));
        Files.writeString(data.resolve("hooks.json"), "nonsense");
        Map<String, String> environment =
                Map.of("MUSTER_HOOKS", elsewhere.toString(), "MUSTER_CUSTOMER_KEY", "a key of ours that we keep");

        assertThat(HookList.hooks(environment, data).names()).containsExactly("desk");
        assertThat(data.resolve("customer.key")).doesNotExist();
    }

    @Test
    void whatCannotBeUsedStopsTheStart() throws IOException {
        Files.writeString(data.resolve("hooks.json"), "[{}]");

        assertThatThrownBy(() -> HookList.hooks(Map.of(), data))
                .isInstanceOf(HooksRefused.class)
                .hasMessageEndingWith("hooks.json, hook 1: name is required.");
        assertThatThrownBy(() -> HookList.hooks(Map.of("MUSTER_HOOKS", "gone.json"), data))
                .hasMessageStartingWith("gone.json cannot be read");
    }
}
