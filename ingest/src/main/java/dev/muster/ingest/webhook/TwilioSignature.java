package dev.muster.ingest.webhook;

import dev.muster.sql.event.InvalidEvent;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Twilio's signature: of the address it called and the parameters of a form, or of an address that holds the digest of
/// the body.
///
/// What stands between may have added or removed the port, so the address is tried with and without it.
/// Source: twilio.com/docs/usage/security, "Validating signatures".
final class TwilioSignature {

    private static final String SIGNATURE = "X-Twilio-Signature";
    private static final Pattern BODY_DIGEST = Pattern.compile("(?:^|&)bodySHA256=([0-9a-fA-F]{64})(?:&|$)");
    private static final Pattern ADDRESS =
            Pattern.compile("(https?)://((?:[^/?#@]*@)?)(\\[[^\\]]*\\]|[^/?#:]*)(:[0-9]{1,5})?(.*)", Pattern.DOTALL);

    private TwilioSignature() {}

    static Optional<String> distrust(Delivery delivery, Hook.Trust trust) {
        byte[] given = Encoded.base64(delivery.header(SIGNATURE));
        String parameters = parameters(delivery);
        boolean proven = false;
        if (given != null && parameters != null && trust.url() != null) {
            for (String address : addresses(called(trust.url(), delivery.query()))) {
                proven |= Hmac.SHA1.proves(trust.secrets(), given, Delivery.bytes(address), Delivery.bytes(parameters));
            }
        }
        return proven
                ? Optional.empty()
                : Optional.of(
                        SIGNATURE + " must be made of the url of this hook and the body with one of its secrets.");
    }

    /// What is signed after the address; null where the body is not the one the address speaks of.
    private static @Nullable String parameters(Delivery delivery) {
        Matcher digest = BODY_DIGEST.matcher(delivery.query() == null ? "" : delivery.query());
        try {
            if (!digest.find()) {
                return delivery.mediaType().equals(Twilio.FORM)
                        ? Form.parse(delivery.text()).signed()
                        : null;
            }
            byte[] claimed = Encoded.hex(digest.group(1), "");
            return MessageDigest.isEqual(MessageDigest.getInstance("SHA-256").digest(delivery.body()), claimed)
                    ? ""
                    : null;
        } catch (InvalidEvent e) {
            return null;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static String called(URI url, @Nullable String query) {
        String address = url.toString();
        int end = address.indexOf('?');
        return query == null ? address : (end < 0 ? address : address.substring(0, end)) + "?" + query;
    }

    private static List<String> addresses(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return List.of(address);
        }
        String front = parts.group(1) + "://" + parts.group(2) + parts.group(3);
        String usual = parts.group(1).equals("https") ? ":443" : ":80";
        String port = parts.group(4) == null ? usual : parts.group(4);
        return List.of(front + parts.group(5), front + port + parts.group(5));
    }
}
