package dev.muster.console.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/// The browser of the tests: the system's Chromium, one process for all tests.
final class Chromium {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private Chromium() {}

    /// Skips the test where there is no browser, or fails it under MUSTER_REQUIRE_BROWSER=1.
    static void require() {
        if (Files.isExecutable(PROGRAM)) {
            return;
        }
        String missing = "Browser tests need %s, which is not installed.".formatted(PROGRAM);
        if ("1".equals(System.getenv("MUSTER_REQUIRE_BROWSER"))) {
            throw new AssertionError(missing);
        }
        System.err.println(missing + " Skipped.");
        Assumptions.abort(missing);
    }

    static Browser browser() {
        return Running.BROWSER;
    }

    private static final class Running {

        static final Browser BROWSER = launch();

        private static Browser launch() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(PROGRAM)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
    }
}
