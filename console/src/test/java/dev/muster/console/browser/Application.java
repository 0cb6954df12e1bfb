package dev.muster.console.browser;

import dev.muster.console.access.Accounts;
import dev.muster.console.server.Installation;
import dev.muster.console.server.Part;
import dev.muster.console.server.Settings;
import dev.muster.console.shell.Simulation;
import dev.muster.forecasting.OpeningHours;
import dev.muster.forecasting.SiteId;
import dev.muster.sql.access.Grant;
import dev.muster.sql.access.Role;
import dev.muster.sql.access.User;
import dev.muster.sql.directory.Calendar;
import dev.muster.sql.directory.CalendarId;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The running application of the browser tests: one for all of them, on a database of its own, with one user a role.
final class Application {

    static final String PASSWORD = "a long password";
    private static final Installation RUNNING = start();

    private Application() {}

    static URI console() {
        return RUNNING.console();
    }

    static URI edge() {
        return RUNNING.edge();
    }

    static String senderToken() {
        return RUNNING.senderToken();
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
        Settings settings = new Settings(folder(), EnumSet.allOf(Part.class), anyPorts, null);
        return Installation.start(settings, Labelled.class);
    }

    private static Path folder() {
        try {
            Path target = Files.createDirectories(Path.of("target"));
            return Files.createTempDirectory(target.toAbsolutePath(), "browser-data");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Directory twoSites() {
        CalendarId always = new CalendarId("always");
        Site berlin = new Site(new SiteId("berlin"), "Berlin", ZoneId.of("Europe/Berlin"), always);
        Site manila = new Site(new SiteId("manila"), "Manila", ZoneId.of("Asia/Manila"), always);
        return new Directory(
                List.of(new Calendar(always, "Always", OpeningHours.always(), Map.of(), null)),
                List.of(berlin, manila),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /// Every page is to say that what it shows is not real.
    @Configuration(proxyBeanMethods = false)
    static class Labelled {

        @Bean
        Simulation simulation() {
            return new Simulation("Simulated operation: people, customers and texts are invented.");
        }
    }

    static {
        RUNNING.find(DirectoryRepository.class).orElseThrow().save(twoSites()).block();
        for (Role role : Role.values()) {
            addUser(role.word(), Set.of(Grant.everywhere(role)));
        }
    }
}
