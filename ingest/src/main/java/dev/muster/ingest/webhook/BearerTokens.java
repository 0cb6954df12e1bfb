package dev.muster.ingest.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The secrets by which senders prove who they are; several, so that one can be replaced while both work.
///
/// They are compared by their digests in constant time, so that neither content nor length leaks.
public final class BearerTokens {

    private static final String SCHEME = "Bearer ";
    private static final int SHORTEST = 16;

    private final List<byte[]> digests;

    /// @throws IllegalArgumentException where there is none, or one has fewer than 16 characters
    public BearerTokens(List<String> tokens) {
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("Bearer tokens of the edge must be at least 1.");
        }
        for (String token : tokens) {
            if (token.length() < SHORTEST) {
                throw new IllegalArgumentException("A bearer token of the edge (%d characters) must have at least %d."
                        .formatted(token.length(), SHORTEST));
            }
        }
        digests = tokens.stream().map(BearerTokens::digest).toList();
    }

    boolean permit(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        byte[] given = digest(authorization.substring(SCHEME.length()).strip());
        boolean permitted = false;
        for (byte[] digest : digests) {
            permitted |= MessageDigest.isEqual(digest, given);
        }
        return permitted;
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
