package dev.muster.ingest.webhook;

import dev.muster.sql.event.InvalidEvent;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// What reached a hook, as it came.
final class Delivery {

    private final HttpHeaders headers;
    private final byte[] body;
    private final @Nullable String query;
    private final Instant receivedAt;

    /// @param body       the bytes of the request, at most 1 MiB, left as they are
    /// @param query      of the request, as it was sent; null where it has none
    /// @param receivedAt when
    Delivery(HttpHeaders headers, byte[] body, @Nullable String query, Instant receivedAt) {
        this.headers = headers;
        this.body = body;
        this.query = query;
        this.receivedAt = receivedAt;
    }

    byte[] body() {
        return body;
    }

    @Nullable
    String query() {
        return query;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    @Nullable
    String header(String name) {
        String value = headers.getFirst(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /// The media type without its parameters, in lower case; empty where there is none.
    String mediaType() {
        String type = header(HttpHeaders.CONTENT_TYPE);
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /// @throws InvalidEvent where the body is no UTF-8
    String text() {
        try {
            return Lines.utf8(body);
        } catch (CharacterCodingException e) {
            throw new InvalidEvent("", "must be valid UTF-8");
        }
    }

    /// The body as one JSON object.
    ///
    /// @throws InvalidEvent where it is something else
    Fields json() {
        return Fields.of(StrictJson.PLATFORMS.readTree(text()));
    }

    /// Why the time that was signed with the delivery cannot be accepted; empty where it can.
    ///
    /// @param header where that time stands
    /// @param window how far it may lie from now
    Optional<String> replayed(String header, Duration window) {
        String text = header(header);
        try {
            if (text != null) {
                Instant signed = EventTime.parse(header, text);
                if (Duration.between(signed, receivedAt).abs().compareTo(window) <= 0) {
                    return Optional.empty();
                }
            }
        } catch (InvalidEvent e) {
            // Said below, as for every other time that is none of now.
        }
        return Optional.of("%s must be within %d minutes of now.".formatted(header, window.toMinutes()));
    }

    static byte[] bytes(@Nullable String text) {
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }
}
