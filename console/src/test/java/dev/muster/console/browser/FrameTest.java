package dev.muster.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.muster.console.access.Roles;
import dev.muster.sql.access.Grant;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FrameTest extends BrowserTest {

    @Test
    void theRailShowsWhatTheRoleMayOpen() {
        Page planner = openAs(Roles.PLANNER, "/");

        assertThat(planner.locator(".rail").getByText("Sample")).isVisible();
        assertThat(planner.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Today")))
                .isVisible();
    }

    @Test
    void theRailHidesWhatTheRoleMayNotOpen() {
        Page agent = openAs(Roles.AGENT, "/");

        assertThat(agent.locator(".rail")).not().containsText("Sample");
    }

    @Test
    void aPageOfAnotherRoleIsClosed() {
        Page agent = openAs(Roles.AGENT, "/sample");

        assertThat(agent.getByText("This page is not open to you")).isVisible();
        assertThat(agent.locator("muster-time-chart")).hasCount(0);
        shoot(agent, "closed");
    }

    @Test
    void anUnknownAddressSaysSo() {
        Page planner = openAs(Roles.PLANNER, "/nothing/here");

        assertThat(planner.getByText("There is no page at this address")).isVisible();
    }

    @Test
    void whoHasNoRoleReadsWhatToDo() {
        Application.addUser("newcomer", Set.<Grant>of());
        Page newcomer = openAs("newcomer", "/");

        assertThat(newcomer.getByText("No page is open to you yet")).isVisible();
    }

    @Test
    void aFailingClickSaysSoAndLeavesThePage() {
        Page planner = openAs(Roles.PLANNER, "/sample");

        planner.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Break"))
                .click();

        assertThat(planner.getByText("Something went wrong here")).isVisible();
        assertThat(planner.locator("muster-time-chart")).hasCount(2);
    }

    @Test
    void darkColoursAreRemembered() {
        Page page = openAs(Roles.PLANNER, "/sample");
        shoot(page, "sample-light");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dark colours"))
                .click();
        assertThat(page.locator("html")).hasCSS("color-scheme", "dark");
        go(page, "/sample");

        assertThat(page.locator("html")).hasCSS("color-scheme", "dark");
        shoot(page, "sample-dark");
    }

    @Test
    void whatTheServerPushesIsShown() {
        Page page = openAs(Roles.PLANNER, "/sample");
        String first = page.locator(".ticks").textContent();

        assertThat(page.locator(".ticks")).not().hasText(first);
    }

    @Test
    void aSimulatedOperationSaysSoOnEveryPage() {
        Page page = openAs(Roles.AGENT, "/");

        assertThat(page.getByRole(AriaRole.NOTE)).hasText(Pattern.compile("Simulated operation.*"));
    }

    @Test
    void theChosenSiteIsRemembered() {
        Page page = openAs(Roles.PLANNER, "/sample");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Site"))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Manila"))
                .click();
        assertThat(page.locator(".place-zone")).hasText("Asia/Manila · UTC+08:00");
        go(page, "/sample");

        assertThat(page.locator(".place-zone")).hasText("Asia/Manila · UTC+08:00");
    }
}
