package dev.muster.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.muster.console.access.Roles;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TodayTest extends BrowserTest {

    @Test
    void whatIsPostedToTheEdgeShowsWithoutAReload() throws IOException, InterruptedException {
        SmallSite site = SmallSite.make("aachen", true);
        Page page = openAs(site.login("supervisor"), "/today");
        Locator waiting = page.locator(".headline", new Page.LocatorOptions().setHasText("Waiting"))
                .locator(".headline-figure");
        assertThat(waiting).hasText("0");

        int answer = post("""
                {"source":"test","id":"t1","type":"opened","occurred_at":"%1$s","conversation":"t","channel":"aachen-chat"}
                {"source":"test","id":"t2","type":"message_in","occurred_at":"%1$s","conversation":"t","actor_kind":"customer"}
                {"source":"test","id":"t3","type":"queued","occurred_at":"%1$s","conversation":"t","queue":"aachen-queue"}
                """.formatted(Instant.now()));

        assertThat(answer).isEqualTo(200);
        assertThat(waiting).hasText("1");
        assertThat(page.getByText("Help by chat").first()).isVisible();
        shoot(page, "today");
    }

    @Test
    void aTeamsSupervisorSeesTheirPeopleOnly() {
        SmallSite site = SmallSite.make("bonn", false);

        Page page = openAs(site.login("supervisor"), "/today");

        assertThat(page.locator(".today-agents")).containsText("Ada Arnold");
        assertThat(page.locator(".today-agents")).not().containsText("Emil Ernst");
    }

    @Test
    void anAgentHasNoView() {
        Page page = openAs(Roles.AGENT, "/today");

        assertThat(page.getByText("This page is not open to you")).isVisible();
    }

    private static int post(String events) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(Application.edge().resolve("/v1/events"))
                    .header("Authorization", "Bearer " + Application.senderToken())
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofString(events))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        }
    }
}
