package dev.muster.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ForecastTest extends BrowserTest {

    private static final int PATIENCE = 60_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

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
    void aPlannerTellsOfACampaignAndWithdrawsItAndASupervisorReadsIt() {
        SmallSite site = SmallSite.make("greiz", true);
        String events = "/forecast?view=events&queue=greiz-queue";
        Page page = openAs(site.login("planner"), events);
        assertThat(page.getByText("No events are known")).isVisible();
        shoot(page, "events-empty");

        button(page, "Add event").click();
        dialogButton(page, "Add event").click();
        assertThat(page.locator(".refusal")).containsText("Kind must be chosen");
        fill(page, "Kind", "Campaign");
        fill(page, "Name", "Autumn sale");
        fill(page, "First day", SmallSite.monday(-1).plusDays(1).format(DAY));
        assertThat(page.locator(".override-outcome")).containsText("These days are over");
        page.getByLabel("Reason").fill("Marketing calendar");
        dialogButton(page, "Add event").click();
        assertThat(page.locator(".event-list")).containsText("Autumn sale");
        assertThat(page.locator(".kind-list")).containsText("Campaign");

        button(page, "Add event").click();
        fill(page, "Kind", "campaign");
        fill(page, "Name", "Winter sale");
        fill(page, "First day", SmallSite.monday(1).plusDays(1).format(DAY));
        assertThat(page.locator(".override-outcome")).containsText("as past ones did");
        page.getByText("As I expect it").click();
        fill(page, "Percent", "40");
        assertThat(page.locator(".override-outcome")).containsText("adds about");
        page.getByLabel("Reason").fill("Twice the budget of the last one");
        shoot(page, "event-dialog");
        dialogButton(page, "Add event").click();
        assertThat(page.locator(".event-list").first()).containsText("Winter sale");
        assertThat(page.locator(".event-list").first()).containsText("as expected");
        shoot(page, "events");

        button(page, "Forecast again now").click();
        assertThat(page.getByText(Pattern.compile("1 queue forecast at")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Week"))
                .click();
        button(page, "This week").or(button(page, "Week after")).last().click();
        assertThat(page.getByText(Pattern.compile("with events"))).isVisible();
        shoot(page, "events-week");

        page.navigate(Application.console().resolve(events).toString());
        assertThat(page.locator(".event-list").first()).containsText("Winter sale");
        page.getByLabel("Withdraw Winter sale").click();
        page.getByLabel("Reason").fill("Called off");
        dialogButton(page, "Withdraw").click();
        assertThat(page.locator(".event-list").first()).containsText("Called off");

        page.context().clearCookies();
        Page reader = openAs(site.login("supervisor"), events);
        assertThat(reader.locator(".event-list").first()).containsText("Winter sale");
        assertThat(button(reader, "Add event")).hasCount(0);
        assertThat(reader.getByText("Withdraw", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
    }

    @Test
    void aQueueWithoutAPastIsForecastAtItsExpectedVolume() {
        SmallSite site = SmallSite.make("hagen", false);
        Page page = openAs(site.login("planner"), "/forecast?view=events&queue=hagen-queue");

        button(page, "Set expected volume").click();
        assertThat(page.getByText("must be a number above 0")).isVisible();
        fill(page, "Conversations on an open day", "250");
        fill(page, "Reason", "Business case");
        button(page, "Set expected volume").click();

        assertThat(page.getByText("Expected: 250 conversations on an open day")).isVisible();
        shoot(page, "events-new-queue");
    }

    private static void fill(Page page, String label, String value) {
        var field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.fill(value);
        field.press("Enter");
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
