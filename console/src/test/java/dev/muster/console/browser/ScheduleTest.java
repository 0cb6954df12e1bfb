package dev.muster.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.muster.console.access.Roles;
import dev.muster.sql.roster.Rosters;
import dev.muster.sql.roster.StoredRoster;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ScheduleTest extends BrowserTest {

    private static final int PATIENCE = 120_000;

    @Test
    void aPlannerOptimizesAWeekAndPublishesItAndTheAgentSeesIt() {
        SmallSite site = SmallSite.make("bremen", true);
        Page planner = openAs(site.login("planner"), "/schedule?week=" + SmallSite.monday(1));
        assertThat(planner.getByText("No roster for this week")).isVisible();
        shoot(planner, "schedule-empty");

        button(planner, "Optimize").click();
        button(planner, "Start").click();
        assertThat(planner.locator(".schedule-search")).containsText(" left", patiently());
        shoot(planner, "schedule-searching");
        go(planner, "/schedule?week=" + SmallSite.monday(2));
        assertThat(planner.locator(".schedule-search")).containsText("Optimizing");
        go(planner, "/schedule?week=" + SmallSite.monday(1));
        button(planner, "Stop").click();

        assertThat(planner.locator("muster-timeline")).containsText("Ada Arnold", patiently());
        assertThat(planner.locator(".schedule-findings")).containsText("No rule is broken");
        shoot(planner, "schedule-week");
        shootDark(planner, "schedule-week-dark");
        planner.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Days shown"))
                .getByText("Tue")
                .click();
        assertThat(planner)
                .hasURL(Pattern.compile(".*day=" + SmallSite.monday(1).plusDays(1) + ".*"));
        assertThat(planner.locator(".schedule-days [aria-pressed=true]")).containsText("Tue");
        shoot(planner, "schedule-day");

        button(planner, "Publish").click();
        assertThat(planner.getByText("Nothing is published for these days yet")).isVisible();
        shoot(planner, "schedule-publish");
        dialogButton(planner, "Publish").click();
        assertThat(planner.getByText("Version 1 is published.")).isVisible();
        assertThat(button(planner, "Publish")).hasCount(0);

        StoredRoster byHand = site.draft(SmallSite.monday(1));
        go(planner, "/schedule?week=%s&roster=%d".formatted(SmallSite.monday(1), byHand.id()));
        assertThat(planner.locator(".schedule-findings")).containsText("Help lacks up to");
        assertThat(planner.locator(".schedule-mark.breach").first()).hasText("Rule");
        shoot(planner, "schedule-findings");
        button(planner, "Publish").click();
        assertThat(planner.getByText("8 people have changed shifts")).isVisible();
        shoot(planner, "schedule-publish-changes");
        dialogButton(planner, "Cancel").click();

        planner.context().clearCookies();
        Page agent = openAs(site.login("agent"), "/my-schedule");
        assertThat(agent.locator(".my-day .my-span").first()).containsText("–");
        assertThat(agent.locator(".my-weeks")).containsText("of 40");
        shoot(agent, "my-schedule");
        shootDark(agent, "my-schedule-dark");
    }

    @Test
    void aSupervisorSeesTheirTeamAndPublishesNothing() {
        SmallSite site = SmallSite.make("kiel", false);
        site.draft(SmallSite.monday(1));

        Page page = openAs(site.login("supervisor"), "/schedule?week=" + SmallSite.monday(1));

        assertThat(page.locator("muster-timeline")).containsText("Ada Arnold");
        assertThat(page.locator("muster-timeline")).not().containsText("Emil Ernst");
        assertThat(button(page, "Publish")).hasCount(0);
        assertThat(button(page, "Optimize")).hasCount(0);
        shoot(page, "schedule-supervisor");
    }

    @Test
    void aDraftThatSomebodyElsePublishedIsNotPublishedTwice() {
        SmallSite site = SmallSite.make("jena", false);
        StoredRoster draft = site.draft(SmallSite.monday(1));
        Page page = openAs(site.login("planner"), "/schedule?week=" + SmallSite.monday(1));
        button(page, "Publish").click();
        assertThat(page.getByText("8 people will see 40 shifts")).isVisible();

        Application.bean(Rosters.class).publish(draft.head()).block();
        dialogButton(page, "Publish").click();

        assertThat(page.getByText("Somebody else was here: this roster is published now"))
                .isVisible();
    }

    @Test
    void aSiteWithoutAPastIsToldToImportIt() {
        SmallSite site = SmallSite.make("ulm", false);
        Page page = openAs(site.login("planner"), "/schedule?week=" + SmallSite.monday(1));

        button(page, "Optimize").click();
        button(page, "Start").click();

        assertThat(page.getByText("Help by chat has no past to forecast from")).isVisible();
    }

    @Test
    void aWeekThatHasBegunIsNotPlannedAnew() {
        SmallSite site = SmallSite.make("gera", false);
        Page page = openAs(site.login("planner"), "/schedule");

        assertThat(button(page, "Optimize")).isDisabled();
    }

    @Test
    void anAgentSeesTodayInTheRunningWeek() {
        SmallSite site = SmallSite.make("trier", false);
        Application.bean(Rosters.class)
                .publish(site.draft(SmallSite.monday(0)).head())
                .block();

        Page agent = openAs(site.login("agent"), "/my-schedule");

        assertThat(agent.locator(".my-day.today")).containsText("today");
        assertThat(agent.locator(".my-hours").first()).containsText("35");
        shoot(agent, "my-schedule-today");
    }

    @Test
    void whoIsNoAgentReadsWhyThereAreNoShifts() {
        Page page = openAs(Roles.AGENT, "/my-schedule");

        assertThat(page.getByText("No shifts belong to this login")).isVisible();
    }

    private void shootDark(Page page, String name) {
        Locator dark = button(page, "Dark colours");
        dark.click();
        assertThat(page.locator("html")).hasCSS("color-scheme", "dark");
        shoot(page, name);
        button(page, "Light colours").click();
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }
}
