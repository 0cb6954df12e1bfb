package dev.muster.console.server;

import dev.muster.ingest.webhook.Hook;
import dev.muster.ingest.webhook.Hooks;
import dev.muster.ingest.webhook.HooksFile;
import dev.muster.ingest.webhook.Pseudonyms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the hooks stand, and the key by which their customers get their pseudonyms.
final class HookList {

    private static final String FILE = "MUSTER_HOOKS";
    private static final String KEY = "MUSTER_CUSTOMER_KEY";

    private HookList() {}

    /// The hooks in the file that MUSTER_HOOKS names, or else in `hooks.json` of the data folder where that is there.
    ///
    /// The key is MUSTER_CUSTOMER_KEY, which several edges of one installation share, or else one kept in the data
    /// folder.
    ///
    /// @throws dev.muster.ingest.webhook.HooksRefused where the file cannot be used; the message is for the reader
    static Hooks hooks(Map<String, String> environment, Path data) {
        Path file = file(environment.get(FILE), data);
        if (file == null) {
            return Hooks.NONE;
        }
        List<Hook> hooks = HooksFile.read(file);
        String given = environment.get(KEY);
        String key =
                given == null || given.isBlank() ? KeptSecret.in(data.resolve("customer.key"), "Customer key") : given;
        return new Hooks(hooks, new Pseudonyms(key));
    }

    private static @Nullable Path file(@Nullable String given, Path data) {
        if (given != null && !given.isBlank()) {
            return Path.of(given);
        }
        Path usual = data.resolve("hooks.json");
        return Files.exists(usual) ? usual : null;
    }
}
