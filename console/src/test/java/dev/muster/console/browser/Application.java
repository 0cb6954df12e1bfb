package dev.muster.console.browser;

import dev.muster.console.access.Accounts;
import dev.muster.console.server.Installation;
import dev.muster.console.server.Part;
import dev.muster.console.server.Settings;
import dev.muster.sql.access.Grant;
import dev.muster.sql.access.Role;
import dev.muster.sql.access.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/// The running application of the browser tests: one for all of them, on a database of its own, with one user a role.
final class Application {

    static final String PASSWORD = "a long password";
    private static final Installation RUNNING = start();

    private Application() {}

    static URI console() {
        return RUNNING.console();
    }

    static void addUser(String name, Set<Grant> grants) {
        String shown = Character.toUpperCase(name.charAt(0)) + name.substring(1) + " Sample";
        RUNNING.find(Accounts.class).orElseThrow().save(new User(name, shown, null, grants), PASSWORD);
    }

    static void addUser(User user) {
        bean(Accounts.class).save(user, PASSWORD);
    }

    static <B> B bean(Class<B> type) {
        return RUNNING.find(type).orElseThrow();
    }

    private static Installation start() {
        Settings.Listening anyPorts = new Settings.Listening("127.0.0.1", 0, 0);
        return Installation.start(new Settings(folder(), EnumSet.allOf(Part.class), anyPorts, null));
    }

    private static Path folder() {
        try {
            Path target = Files.createDirectories(Path.of("target"));
            return Files.createTempDirectory(target.toAbsolutePath(), "browser-data");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static {
        for (Role role : Role.values()) {
            addUser(role.word(), Set.of(Grant.everywhere(role)));
        }
    }
}
