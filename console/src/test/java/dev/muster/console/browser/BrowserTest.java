package dev.muster.console.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A test of pages in the browser. Each test has a browser profile of its own; the application behind is shared.
public abstract class BrowserTest {

    private @Nullable BrowserContext profile;

    @BeforeEach
    void requireBrowser() {
        Chromium.require();
    }

    @AfterEach
    void closeProfile() {
        if (profile != null) {
            profile.close();
        }
    }

    /// Opens an address without logging in, 1280 pixels wide.
    protected final Page open(String path) {
        Page page = profile().newPage();
        go(page, path);
        return page;
    }

    /// Goes on to another address.
    protected final void go(Page page, String path) {
        page.navigate(Application.console().resolve(path).toString());
        settle(page);
    }

    /// Logs in as the user who has just that role, and opens an address.
    ///
    /// @param role one of [dev.muster.console.access.Roles]
    protected final Page openAs(String role, String path) {
        Page page = open("/login");
        logIn(page, role, Application.PASSWORD);
        page.waitForURL(Pattern.compile("^(?!.*/login).*$"));
        go(page, path);
        return page;
    }

    /// Types name and password into the login page and sends them.
    protected final void logIn(Page page, String name, String password) {
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
        settle(page);
    }

    /// The button with exactly this name.
    protected static final Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /// The same in the open dialog.
    protected static final Locator dialogButton(Page page, String name) {
        return page.locator("vaadin-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /// Keeps pictures of the page, 1280 and 1920 wide, in target/screenshots.
    protected final void shoot(Page page, String name) {
        for (int width : new int[] {1280, 1920}) {
            page.setViewportSize(width, width * 9 / 16);
            settle(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots/%s-%d.png".formatted(name, width))));
        }
        page.setViewportSize(1280, 720);
    }

    /// Waits until the page has nothing more to ask of the server.
    protected final void settle(Page page) {
        page.waitForFunction("() => { const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});"
                + " return clients.length > 0 && clients.every(it => !it.isActive?.()); }");
    }

    private BrowserContext profile() {
        if (profile == null) {
            profile = Chromium.browser()
                    .newContext(new Browser.NewContextOptions()
                            .setViewportSize(1280, 720)
                            .setColorScheme(ColorScheme.LIGHT)
                            .setLocale("en-GB"));
        }
        return profile;
    }
}
