package dev.muster.ingest.webhook;

import static dev.muster.ingest.webhook.Fact.fact;

import dev.muster.forecasting.QueueId;
import dev.muster.sql.event.ActorKind;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Meta's WhatsApp Cloud API. Queues are known by the id of the business's phone number.
///
/// A conversation is what one customer and one number of the business write to each other; it has no end here: a
/// helpdesk tells that. Message ids hold phone numbers in Base64, so they stand in the log as pseudonyms.
/// Source: developers.facebook.com, "WhatsApp Cloud API", webhooks.
final class WhatsApp implements Platform {

    private static final String SIGNATURE = "X-Hub-Signature-256";
    private static final Set<String> NO_MESSAGE = Set.of("reaction", "system", "request_welcome", "ephemeral");

    @Override
    public Optional<String> distrust(Delivery delivery, Hook.Trust trust) {
        byte[] given = Encoded.hex(delivery.header(SIGNATURE), "sha256=");
        return Hmac.SHA256.proves(trust.secrets(), given, delivery.body())
                ? Optional.empty()
                : Optional.of(SIGNATURE + " must be made of the body with a secret of this hook.");
    }

    @Override
    public Reading decode(Delivery delivery, Desk desk) {
        return Reading.of(() -> {
            List<Incoming> events = new ArrayList<>();
            for (Fields entry : delivery.json().list("entry")) {
                for (Fields change : entry.list("changes")) {
                    String field = change.text("field");
                    if ("messages".equals(field) || "smb_message_echoes".equals(field)) {
                        events.addAll(new Change(change.needObject("value"), desk).events());
                    }
                }
            }
            return events;
        });
    }

    /// One change: messages of customers, states of what was sent to them, or what was sent from the business's phone.
    private static final class Change {

        private final Fields value;
        private final Desk desk;
        private final String number;
        private final List<Fields> contacts;
        private final List<Incoming> events = new ArrayList<>();

        private Change(Fields value, Desk desk) {
            this.value = value;
            this.desk = desk;
            number = Objects.requireNonNullElse(value.part("metadata").id("phone_number_id"), "");
            contacts = value.list("contacts");
        }

        private List<Incoming> events() {
            value.list("messages").forEach(this::message);
            value.list("message_echoes").forEach(this::echo);
            value.list("statuses").forEach(this::status);
            return events;
        }

        private void message(Fields message) {
            String type = Objects.requireNonNullElse(message.text("type"), "unsupported");
            if (NO_MESSAGE.contains(type)) {
                return;
            }
            String phone = message.id("from");
            Account account = account(message.id("from_user_id"), phone, message);
            Instant at = time(message);
            if (changed(account, message, type, ActorKind.CUSTOMER)) {
                events.addAll(account.events());
                return;
            }
            QueueId queue = desk.hook().queues().of(number);
            if (queue != null) {
                // Once for a conversation; whoever waits in it already, or is served, stays where he is.
                account.tell(fact(EventType.QUEUED, conversation(message.id("from_user_id"), phone) + "/queued", at)
                        .in(queue));
            }
            String id = opaque(message.needId("id"));
            account.tell(fact(EventType.MESSAGE_IN, "message/" + id, at)
                    .with("message", id)
                    .saying(words(message, type)));
            events.addAll(account.events());
        }

        private void echo(Fields message) {
            String type = Objects.requireNonNullElse(message.text("type"), "unsupported");
            if (NO_MESSAGE.contains(type)) {
                return;
            }
            Account account = account(message.id("to_user_id"), message.id("to"), message);
            if (!changed(account, message, type, ActorKind.AGENT)) {
                String id = opaque(message.needId("id"));
                account.tell(fact(EventType.MESSAGE_OUT, "message/" + id, time(message))
                        .by(ActorKind.AGENT)
                        .with("message", id)
                        .saying(words(message, type)));
            }
            events.addAll(account.events());
        }

        private void status(Fields status) {
            String state = status.needText("status");
            if (!Set.of("sent", "delivered", "read", "failed").contains(state)) {
                return;
            }
            Account account = account(status.id("recipient_user_id"), status.id("recipient_id"), status);
            String id = opaque(status.needId("id"));
            if (state.equals("sent")) {
                account.tell(fact(EventType.MESSAGE_OUT, "message/" + id, time(status))
                        .by(replier(status))
                        .with("message", id));
            }
            account.tell(fact(EventType.DELIVERY_STATUS, "message/%s/%s".formatted(id, state), time(status))
                    .with("message", id)
                    .with("status", state));
            events.addAll(account.events());
        }

        /// Templates for marketing and the like are nobody's answer, whoever answers here otherwise.
        private ActorKind replier(Fields status) {
            String category = status.part("pricing").text("category");
            boolean answer = category == null || category.equals("service") || category.startsWith("referral");
            return answer ? desk.hook().replies() : ActorKind.AUTOMATION;
        }

        private boolean changed(Account account, Fields message, String type, ActorKind who) {
            boolean edit = type.equals("edit");
            if (!edit && !type.equals("revoke")) {
                return false;
            }
            Fields change = message.needObject(type);
            account.tell(fact(
                            edit ? EventType.MESSAGE_EDITED : EventType.MESSAGE_DELETED,
                            "message/" + opaque(message.needId("id")),
                            time(message))
                    .by(who)
                    .with("message", opaque(change.needId("original_message_id")))
                    .saying(edit ? change.part("message").part("text").text("body") : null));
            return true;
        }

        private Account account(@Nullable String user, @Nullable String phone, Fields message) {
            Fields contact = contact(phone);
            return desk.account(conversation(user, phone), message.toString())
                    .on("whatsapp")
                    .of(customer(user, phone))
                    .knowing("phone", phone == null ? contact.text("wa_id") : phone)
                    .knowing("name", contact.part("profile").text("name"));
        }

        private String conversation(@Nullable String user, @Nullable String phone) {
            return desk.opaque("conversation", number + '\n' + customer(user, phone));
        }

        /// Who writes, by the id that outlives a change of number; by the number where an older version has only that.
        private String customer(@Nullable String user, @Nullable String phone) {
            if (user != null) {
                return user;
            }
            Fields contact = contact(phone);
            String known = contact.id("user_id");
            if (known != null) {
                return known;
            }
            return phone == null ? contact.needId("wa_id") : phone;
        }

        private Fields contact(@Nullable String phone) {
            for (Fields contact : contacts) {
                if (phone != null && phone.equals(contact.id("wa_id"))) {
                    return contact;
                }
            }
            return contacts.size() == 1 ? contacts.getFirst() : value.part("no_contact");
        }

        private String opaque(String message) {
            return desk.opaque("message", message);
        }

        private Instant time(Fields message) {
            return Objects.requireNonNullElse(message.time("timestamp"), desk.now());
        }

        private static @Nullable String words(Fields message, String type) {
            return switch (type) {
                case "text" -> message.part("text").text("body");
                case "image", "video", "document", "audio" -> message.part(type).text("caption");
                case "button" -> message.part("button").text("text");
                case "interactive" -> {
                    Fields interactive = message.part("interactive");
                    String chosen = interactive.part("button_reply").text("title");
                    yield chosen == null ? interactive.part("list_reply").text("title") : chosen;
                }
                default -> null;
            };
        }
    }
}
