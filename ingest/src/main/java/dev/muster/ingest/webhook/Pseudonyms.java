package dev.muster.ingest.webhook;

import dev.muster.sql.event.CustomerId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// Names that stand for what must not enter the log, such as a customer's number: the same for the same, and without
/// the key not to be led back.
///
/// 120 bits of HMAC-SHA256 (RFC 2104), so that two of a billion customers share one with a chance below 10⁻¹⁸.
public final class Pseudonyms {

    private static final int BYTES = 15;
    private static final int SHORTEST_KEY = 16;

    private final byte[] key;

    /// @param key kept for good: with another one every customer would become a new one
    /// @throws HooksRefused where it has fewer than 16 characters
    public Pseudonyms(String key) {
        if (key.length() < SHORTEST_KEY) {
            throw new HooksRefused("The key of customers (%d characters) must have at least %d."
                    .formatted(key.length(), SHORTEST_KEY));
        }
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    CustomerId customer(String hook, String platformId) {
        return new CustomerId("c-" + of(hook, "customer", platformId));
    }

    /// 20 characters: letters, digits, `-` and `_`.
    String of(String hook, String what, String platformId) {
        byte[] whole = Hmac.SHA256.of(key, (hook + '\n' + what + '\n' + platformId).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
    }
}
