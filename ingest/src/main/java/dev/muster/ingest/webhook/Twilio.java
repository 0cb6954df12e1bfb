package dev.muster.ingest.webhook;

import static dev.muster.ingest.webhook.Fact.fact;

import dev.muster.forecasting.QueueId;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Twilio's forms: Messaging, Conversations and TaskRouter at one address; and its event streams where they are signed
/// like the forms.
///
/// Messaging knows no conversation: there it is what one customer and one number of the operation write to each other,
/// and it has no end. It says no times either, so those are of the arrival.
final class Twilio implements Platform {

    static final String FORM = "application/x-www-form-urlencoded";

    private static final Pattern ADDRESS = Pattern.compile("[a-z]+:(\\+[0-9]+)");

    @Override
    public Optional<String> distrust(Delivery delivery, Hook.Trust trust) {
        return TwilioSignature.distrust(delivery, trust);
    }

    @Override
    public HttpStatus accepted() {
        return HttpStatus.NO_CONTENT;
    }

    @Override
    public Reading decode(Delivery delivery, Desk desk) {
        return delivery.mediaType().equals(FORM)
                ? Reading.of(() -> form(Fields.of(Form.parse(delivery.text()).json()), desk))
                : TwilioStream.decoded(delivery, desk);
    }

    private static List<Incoming> form(Fields form, Desk desk) {
        String type = Objects.requireNonNullElse(form.text("EventType"), "");
        String received = form.toString();
        if (type.contains(".")) {
            return new TaskRouter(form, Twilio::camelCase, desk, received, form.needId("Sid")).events(type);
        }
        return switch (type) {
            case "" -> messaging(form, desk, received);
            case "onConversationAdded" -> new TwilioConversations(form, desk, received).added();
            case "onConversationStateUpdated" -> new TwilioConversations(form, desk, received).stateUpdated();
            case "onMessageAdded" -> new TwilioConversations(form, desk, received).messageAdded("Body");
            case "onMessageUpdated" -> new TwilioConversations(form, desk, received).messageUpdated("Body");
            case "onMessageRemoved" -> new TwilioConversations(form, desk, received).messageRemoved();
            default -> List.of();
        };
    }

    private static List<Incoming> messaging(Fields form, Desk desk, String received) {
        String sid = form.id("MessageSid");
        String message = sid == null ? form.needId("SmsSid") : sid;
        String status = form.text("MessageStatus");
        String state = status == null ? Objects.requireNonNullElse(form.text("SmsStatus"), "received") : status;
        boolean incoming = state.equals("received") || state.equals("receiving");
        String customer = form.needId(incoming ? "From" : "To");
        String ours = form.id(incoming ? "To" : "From");
        String service = form.id("MessagingServiceSid");
        String conversation =
                desk.opaque("conversation", bare(customer) + '\n' + (ours == null ? service : bare(ours)));
        Account account = desk.account(conversation, received)
                .on(channel(customer))
                .of(bare(customer))
                .knowing("address", customer)
                .knowing("name", form.text("ProfileName"));
        return incoming ? arrived(form, desk, account, message, conversation) : sent(desk, account, message, state);
    }

    private static List<Incoming> arrived(
            Fields form, Desk desk, Account account, String message, String conversation) {
        QueueId queue = desk.hook().queues().of(form.id("To"), form.id("MessagingServiceSid"));
        if (queue != null) {
            // Once for a conversation; whoever waits in it already, or is served, stays where he is.
            account.tell(
                    fact(EventType.QUEUED, conversation + "/queued", desk.now()).in(queue));
        }
        return account.tell(fact(EventType.MESSAGE_IN, "message/" + message, desk.now())
                        .with("message", message)
                        .saying(form.text("Body")))
                .events();
    }

    private static List<Incoming> sent(Desk desk, Account account, String message, String state) {
        String known = switch (state) {
            case "sent", "delivered", "read", "failed" -> state;
            case "undelivered" -> "failed";
            default -> null;
        };
        if (known == null) {
            return List.of();
        }
        if (known.equals("sent") || known.equals("delivered")) {
            account.tell(fact(EventType.MESSAGE_OUT, "message/" + message, desk.now())
                    .by(desk.hook().replies())
                    .with("message", message));
        }
        return account.tell(fact(EventType.DELIVERY_STATUS, "message/%s/%s".formatted(message, known), desk.now())
                        .with("message", message)
                        .with("status", known))
                .events();
    }

    /// `worker_sid` → `WorkerSid`.
    private static String camelCase(String name) {
        return Stream.of(name.split("_"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    /// An address without the channel it is reached by: the same person on SMS and WhatsApp.
    static String bare(String address) {
        var number = ADDRESS.matcher(address);
        return number.matches() ? number.group(1) : address;
    }

    /// The channel an address, a source or a task channel speaks of; null where it names none.
    static @Nullable String channel(@Nullable String of) {
        if (of == null) {
            return null;
        }
        String name = of.toLowerCase(Locale.ROOT);
        if (name.startsWith("whatsapp")) {
            return "whatsapp";
        }
        if (name.startsWith("messenger")) {
            return "messenger";
        }
        return switch (name) {
            case "sms", "mms" -> "sms";
            case "web", "chat", "sdk" -> "web";
            case "voice" -> "phone";
            case "email" -> "email";
            default -> name.startsWith("+") ? "sms" : null;
        };
    }
}
