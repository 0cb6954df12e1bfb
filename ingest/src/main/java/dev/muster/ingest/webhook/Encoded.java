package dev.muster.ingest.webhook;

import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Digests as headers carry them. What cannot be read is null: it proves nothing.
final class Encoded {

    private Encoded() {}

    static byte @Nullable [] hex(@Nullable String text, String prefix) {
        if (text == null || !text.startsWith(prefix)) {
            return null;
        }
        try {
            return HexFormat.of().parseHex(text, prefix.length(), text.length());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static byte @Nullable [] base64(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
