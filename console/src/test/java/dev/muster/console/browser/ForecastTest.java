package dev.muster.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ForecastTest extends BrowserTest {

    private static final int PATIENCE = 60_000;

    @Test
    void aPlannerForecastsAndReadsTheWeekAhead() {
        SmallSite site = SmallSite.make("celle", true);
        Page page = openAs(site.login("planner"), "/forecast?week=" + SmallSite.monday(1));
        assertThat(page.getByText("Nothing is known of these weeks").or(page.getByText("This week has no forecast")))
                .isVisible();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Forecast again"))
                .click();

        assertThat(page.getByText(Pattern.compile("1 queue forecast at")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        assertThat(page.locator("muster-time-chart")).hasCount(2);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Week after"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*week=" + SmallSite.monday(2) + ".*"));
        assertThat(page.getByText("Day by day")).isVisible();
        shoot(page, "forecast");
    }

    @Test
    void aSupervisorReadsButDoesNotForecast() {
        SmallSite site = SmallSite.make("dessau", true);

        Page page = openAs(site.login("supervisor"), "/forecast");

        assertThat(page.getByText("This week has no forecast")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Forecast again")))
                .hasCount(0);
    }
}
