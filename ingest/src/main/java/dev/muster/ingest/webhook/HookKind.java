package dev.muster.ingest.webhook;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The platforms whose webhooks are understood.
public enum HookKind {
    CHATWOOT,
    /// Messaging, Conversations and TaskRouter as forms, and Event Streams in JSON, signed by Twilio.
    TWILIO,
    /// Event Streams in JSON, for a sink that sends a bearer token.
    TWILIO_EVENTS,
    WHATSAPP,
    CLOUDEVENTS,
    ZENDESK,
    INTERCOM;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<HookKind> of(String wireName) {
        return Stream.of(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst();
    }
}
