package dev.muster.ingest.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Keyed digests (RFC 2104) by which platforms prove that a delivery is theirs and whole.
enum Hmac {
    SHA1("HmacSHA1"),
    SHA256("HmacSHA256");

    private final String algorithm;

    Hmac(String algorithm) {
        this.algorithm = algorithm;
    }

    /// Whether the digest was made with one of the secrets. Every secret is tried, each compared in constant time, so
    /// that the answer's time tells nothing.
    ///
    /// @param given the digest the delivery brings; null where it brings none that can be read
    /// @param parts what was signed, one after the other
    boolean proves(List<String> secrets, byte @Nullable [] given, byte[]... parts) {
        if (given == null) {
            return false;
        }
        boolean proven = false;
        for (String secret : secrets) {
            proven |= MessageDigest.isEqual(of(secret.getBytes(StandardCharsets.UTF_8), parts), given);
        }
        return proven;
    }

    byte[] of(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has %s.".formatted(algorithm), e);
        }
    }
}
