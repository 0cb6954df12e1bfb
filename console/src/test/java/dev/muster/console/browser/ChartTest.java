package dev.muster.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.muster.console.access.Roles;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// The sample page shows the 25 hours of 25 October 2026 in Berlin, open from 07:00 to 20:30.
class ChartTest extends BrowserTest {

    @Test
    void itsFiguresAreThereAsATable() {
        Page page = openAs(Roles.PLANNER, "/sample");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Table"))
                .first()
                .click();

        assertThat(page.locator("muster-time-chart th").first()).hasText("Time");
        assertThat(page.locator("muster-time-chart tbody tr")).hasCount(27);
        assertThat(page.locator("muster-time-chart tbody td").first()).hasText("Sun 25 Oct 07:00–07:30");
        shoot(page, "chart-table");
    }

    @Test
    void itsFiguresAreThereAsCsvWithOffsets() throws IOException {
        Page page = openAs(Roles.PLANNER, "/sample");

        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("CSV"))
                        .first()
                        .click());
        String csv = Files.readString(download.path());

        assertThat(download.suggestedFilename()).isEqualTo("offered-conversations.csv");
        assertThat(csv.lines().findFirst())
                .hasValue("from,\"95 %, low\",\"95 %, high\",\"80 %, low\",\"80 %, high\",Forecast,Actual");
        assertThat(csv.lines().skip(1).findFirst().orElseThrow()).startsWith("2026-10-25T07:00+01:00,");
        assertThat(csv.lines()).hasSize(28);
    }

    @Test
    void theHourThatIsRepeatedStandsTwiceOnTheAxis() {
        Page page = openAs(Roles.PLANNER, "/sample");

        page.setViewportSize(1920, 1080);

        assertThat(page.locator("muster-time-chart").first().locator(".mark", named("02:00")))
                .hasCount(2);
    }

    @Test
    void hoveringReadsOutAllLayersThere() {
        Page page = openAs(Roles.PLANNER, "/sample");

        page.locator("muster-time-chart").first().hover();

        assertThat(page.locator("muster-time-chart .readout").first()).containsText("95 %");
        assertThat(page.locator("muster-time-chart .readout").first()).containsText("Forecast");
        shoot(page, "chart-readout");
    }

    private static Locator.LocatorOptions named(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }
}
