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
    void aPlannerOverridesAndWithdrawsAndASupervisorReadsIt() {
        SmallSite site = SmallSite.make("emden", true);
        String week = "/forecast?week=" + SmallSite.monday(1);
        Page page = openAs(site.login("planner"), week);
        assertThat(button(page, "Override")).isDisabled();
        button(page, "Forecast again").click();
        assertThat(page.getByText(Pattern.compile("1 queue forecast at")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));

        button(page, "Override").click();
        assertThat(page.locator(".override-outcome")).containsText("The model expects");
        page.getByLabel("Conversations", new Page.GetByLabelOptions().setExact(true))
                .fill("lots");
        page.getByLabel("Reason").fill("Newsletter to all customers at nine");
        dialogButton(page, "Override").click();
        assertThat(page.getByText("Conversations (lots) must be a number from 0 to 1,000,000."))
                .isVisible();
        page.getByLabel("Conversations", new Page.GetByLabelOptions().setExact(true))
                .fill("300");
        assertThat(page.locator(".override-outcome")).containsText("300 would count");
        shoot(page, "forecast-override-dialog");
        dialogButton(page, "Override").click();

        assertThat(page.locator(".override-list")).containsText("Set to 300");
        assertThat(page.locator(".override-list")).containsText("Newsletter to all customers at nine");
        assertThat(page.getByText("Model's own").first()).isVisible();
        shoot(page, "forecast-overridden");
        page.locator(".override-list").scrollIntoViewIfNeeded();
        shoot(page, "forecast-overrides");

        button(page, "Override").click();
        page.getByLabel("Conversations", new Page.GetByLabelOptions().setExact(true))
                .fill("10");
        page.getByLabel("Reason").fill("No, a quiet day");
        dialogButton(page, "Override").click();
        assertThat(page.getByText("Choose another time, or withdraw that one first."))
                .isVisible();
        shoot(page, "forecast-override-overlapping");
        dialogButton(page, "Cancel").click();

        button(page, "Forecast again").click();
        assertThat(page.locator(".override-list")).containsText("Set to 300");
        page.getByText("Withdraw", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".override-list")).containsText("Withdrawn by Sam planner");
        shoot(page, "forecast-withdrawn");

        page.context().clearCookies();
        Page reader = openAs(site.login("supervisor"), week);
        assertThat(reader.locator(".override-list")).containsText("Newsletter to all customers at nine");
        assertThat(button(reader, "Override")).hasCount(0);
        assertThat(reader.getByText("Withdraw", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
    }

    @Test
    void earlierForecastsAreHeldAgainstWhatCame() {
        SmallSite site = SmallSite.make("fulda", true);
        Page page = openAs(site.login("supervisor"), "/forecast?view=accuracy");
        assertThat(page.getByText("No forecast of this queue has been overtaken by time yet"))
                .isVisible();
        shoot(page, "accuracy-empty");

        site.forecastDaily(28);
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Week"))
                .click();
        assertThat(page.locator("muster-time-chart").first()).isVisible();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Accuracy"))
                .click();

        assertThat(page).hasURL(Pattern.compile(".*view=accuracy.*"));
        assertThat(page.getByText("Poisson floor").first()).isVisible();
        assertThat(page.getByText("1 day ahead").first()).isVisible();
        assertThat(page.getByText("2 to 7 days ahead").first()).isVisible();
        assertThat(page.getByText("Tuesday", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        shoot(page, "accuracy");
        assertThat(page.getByTitle(Pattern.compile("Pinball loss.*")).first()).hasText("Range loss");
        page.getByText("Weekday", new Page.GetByTextOptions().setExact(true)).scrollIntoViewIfNeeded();
        shoot(page, "accuracy-detail");
        page.locator(".accuracy-terms").scrollIntoViewIfNeeded();
        shoot(page, "accuracy-terms");
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
