package dev.muster.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the console's server gives to whom it does not know, asked without a browser.
class ClosedDoorsTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sample",
                "/sample/anything",
                "/no-such-page",
                "/error",
                "/actuator/health",
                "/VAADIN/dynamic/resource/0/report/"
            })
    void anAnonymousRequestIsSentToTheLoginPage(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void theSessionCookieStaysAwayFromScriptsAndOtherSites() throws IOException, InterruptedException {
        String cookie = get("/").headers().firstValue("Set-Cookie").orElse("");

        assertThat(cookie).startsWith("muster=").contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void everyAnswerAllowsNothingFromElsewhere() throws IOException, InterruptedException {
        assertThat(get("/login").headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'self';")
                .doesNotContain("http");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(Application.console().resolve(path)).build();
        return client.send(request, BodyHandlers.ofString());
    }
}
