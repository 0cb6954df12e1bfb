package dev.muster.sql.event;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The words of an event, stored apart from its facts and deleted without them.
///
/// @param text     what was written, at most 20,000 characters
/// @param customer details such as `name` or `email`: at most 20, of at most 500 characters each
/// @param body     what was received of the event, as it was received: at most 256 K characters; null where it was
///     not received from outside
public record Content(
        @Nullable String text,
        Map<String, String> customer,
        @Nullable String body) {

    public static final Content NONE = new Content(null, Map.of(), null);

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_BODY = 256 * 1024;
    private static final int MOST_DETAILS = 20;
    private static final int LONGEST_DETAIL = 500;

    public Content {
        if (text != null) {
            Texts.checkText("content.text", text, LONGEST_TEXT);
        }
        if (customer.size() > MOST_DETAILS) {
            throw new InvalidEvent("content.customer", "must have at most %d details".formatted(MOST_DETAILS));
        }
        customer.forEach((name, value) -> {
            Texts.checkId("content.customer", name);
            Texts.checkText("content.customer." + name, value, LONGEST_DETAIL);
        });
        if (body != null) {
            Texts.checkText("", body, LONGEST_BODY);
        }
        customer = customer.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(customer));
    }

    public static Content text(String text) {
        return new Content(text, Map.of(), null);
    }

    /// The same words, received in this form.
    public Content as(String received) {
        return new Content(text, customer, received);
    }

    public boolean isEmpty() {
        return text == null && customer.isEmpty() && body == null;
    }
}
