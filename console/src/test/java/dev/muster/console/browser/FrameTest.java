package dev.muster.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.muster.console.access.Roles;
import dev.muster.sql.access.Grant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FrameTest extends BrowserTest {

    @Test
    void theRailShowsWhatTheRoleMayOpen() {
        Page planner = openAs(Roles.PLANNER, "/");

        assertThat(planner.locator(".rail").getByText("Sample")).isVisible();
        assertThat(planner.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sample")))
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
    void theChartShowsItsFiguresAsATable() {
        Page page = openAs(Roles.PLANNER, "/sample");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Table"))
                .first()
                .click();

        assertThat(page.locator("muster-time-chart th").first()).hasText("Time");
        assertThat(page.locator("muster-time-chart tbody tr")).hasCount(27);
        shoot(page, "chart-table");
    }

    @Test
    void theChartReadsOutAllLayersUnderThePointer() {
        Page page = openAs(Roles.PLANNER, "/sample");

        page.locator("muster-time-chart").first().hover();

        assertThat(page.locator("muster-time-chart .readout").first()).containsText("Forecast");
        shoot(page, "chart-readout");
    }
}
