package dev.muster.ingest.webhook;

import java.util.Optional;
import org.springframework.http.HttpStatus;

/// What is particular to one platform: how a delivery proves itself, and how it tells what happened.
///
/// Pure: both depend on their arguments only.
sealed interface Platform permits Chatwoot, Twilio, TwilioStream, WhatsApp, CloudEvents, Zendesk, Intercom {

    static Platform of(HookKind kind) {
        return switch (kind) {
            case CHATWOOT -> new Chatwoot();
            case TWILIO -> new Twilio();
            case TWILIO_EVENTS -> new TwilioStream();
            case WHATSAPP -> new WhatsApp();
            case CLOUDEVENTS -> new CloudEvents();
            case ZENDESK -> new Zendesk();
            case INTERCOM -> new Intercom();
        };
    }

    /// Why the delivery cannot be trusted, in one line; empty where it can.
    Optional<String> distrust(Delivery delivery, Hook.Trust trust);

    Reading decode(Delivery delivery, Desk desk);

    /// What the platform expects to hear when all is well.
    default HttpStatus accepted() {
        return HttpStatus.OK;
    }
}
