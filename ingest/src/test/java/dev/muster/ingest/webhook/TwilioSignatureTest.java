package dev.muster.ingest.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

/// Against the signatures Twilio publishes in its documentation and in the tests of its libraries (auth token 12345).
class TwilioSignatureTest {

    private static final String FORM =
            "To=%2B18005551212&Digits=1234&CallSid=CA1234567890ABCDE&Caller=%2B14158675309&From=%2B14158675309";
    private static final String BODY = "{\"property\": \"value\", \"boolean\": true}";
    private static final String DIGEST = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";

    @ParameterizedTest
    @CsvSource({
        "https://mycompany.com/myapp.php?foo=1&bar=2, RSOYDt4T1cUTdK1PDd93/VVr8B8=",
        "https://mycompany.com:1234/myapp.php?foo=1&bar=2, RSOYDt4T1cUTdK1PDd93/VVr8B8=",
        "http://mycompany.com:1234/myapp.php?foo=1&bar=2, Zmvh+3yNM1Phv2jhDCwEM3q5ebU=",
        "https://mycompany.com/myapp.php?foo=1&bar=2, kvajT1Ptam85bY51eRf/AJRuM3w=",
        "http://mycompany.com/myapp.php?foo=1&bar=2, 0ZXoZLH/DfblKGATFgpif+LLRf4=",
        "https://user:pass@mycompany.com/myapp.php?foo=1&bar=2, CukzLTc1tT5dXEDIHm/tKBanW10=",
        "https://user@mycompany.com/myapp.php?foo=1&bar=2, 2YRLlVAflCqxaNicjMpJcSTgzSs=",
        "https://user:pass@mycompany.com/myapp.php?foo=1&bar=2, ZQFR1PTIZXF2MXB8ZnKCvnnA+rI="
    })
    void publishedSignaturesOfFormsAreGenuineWithOrWithoutThePort(String url, String signature) {
        assertThat(trusted(url, null, Twilio.FORM, FORM, signature)).isTrue();
    }

    @Test
    void theDocumentedExampleIsGenuine() {
        String form =
                "CallSid=CA1234567890ABCDE&Caller=%2B12349013030&Digits=1234&From=%2B12349013030&To=%2B18005551212";

        assertThat(trusted(
                        "https://mycompany.com/myapp.php",
                        "foo=1&bar=2",
                        Twilio.FORM,
                        form,
                        "0/KCTR6DLpKmkAf8muzZqo1nDgQ="))
                .isTrue();
    }

    @Test
    void aParameterGivenTwiceCountsOnce() {
        String form = "Sid=CA123&SidAccount=AC123&Digits=5678&Digits=1234&Digits=1234";

        assertThat(trusted(
                        "https://mycompany.com/myapp.php?foo=1&bar=2",
                        null,
                        Twilio.FORM,
                        form,
                        "IK+Dwps556ElfBT0I3Rgjkr1wJU="))
                .isTrue();
    }

    @Test
    void anAddressWithTheDigestOfTheBodyIsGenuineForThatBodyOnly() {
        String query = "foo=1&bar=2&bodySHA256=" + DIGEST;
        String signature = "a9nBmqA0ju/hNViExpshrM61xv4=";

        assertThat(trusted("https://mycompany.com/myapp.php", query, "application/json", BODY, signature))
                .isTrue();
        assertThat(trusted("https://mycompany.com/myapp.php", query, "application/json", BODY + " ", signature))
                .isFalse();
    }

    @Test
    void jsonWithoutItsDigestIsNotGenuine() {
        assertThat(trusted(
                        "https://mycompany.com/myapp.php?foo=1&bar=2",
                        null,
                        "application/json",
                        BODY,
                        "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Digits=1234, Digits=1235", "Digits=1234&, ''", "Digits=1234, Digits=%zz", "foo, foo"})
    void whatWasChangedIsNotGenuine(String part, String other) {
        String url = "https://mycompany.com/myapp.php?foo=1&bar=2";
        String form = part.equals("foo") ? FORM + "&foo=1" : FORM.replace(part, other);

        assertThat(trusted(url, null, Twilio.FORM, form, "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
                .isFalse();
    }

    private static boolean trusted(String url, @Nullable String query, String type, String body, String signature) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Content-Type", type + "; charset=UTF-8");
        headers.set("X-Twilio-Signature", signature);
        Delivery delivery = new Delivery(
                headers, body.getBytes(StandardCharsets.UTF_8), query, Instant.parse("2026-05-16T12:00:00Z"));
        Hook.Trust trust =
                new Hook.Trust(List.of("another token", "12345"), false, URI.create(url), null, Duration.ofMinutes(5));
        return TwilioSignature.distrust(delivery, trust).isEmpty();
    }
}
