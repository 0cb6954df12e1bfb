package dev.muster.ingest.webhook;

import static dev.muster.ingest.webhook.Fact.fact;

import dev.muster.sql.event.ActorKind;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// Twilio Conversations, which come as a form or in an event stream with the same names.
///
/// Who writes is told by the author: an address is a customer, and so is the identity a web chat makes up; `system` is
/// automation; any other identity is an agent.
/// Source: twilio.com/docs/conversations/conversations-webhooks.
final class TwilioConversations {

    private static final Pattern CUSTOMER = Pattern.compile("\\+[0-9]+|[a-z]+:.+|FX[0-9a-f]{32}");
    private static final Set<String> NOBODY = Set.of("", "system", "bot");

    private final Fields fields;
    private final Desk desk;
    private final Account account;

    TwilioConversations(Fields fields, Desk desk, String received) {
        this.fields = fields;
        this.desk = desk;
        account = desk.account(fields.needId("ConversationSid"), received).on(Twilio.channel(fields.text("Source")));
    }

    List<Incoming> added() {
        String sid = fields.needId("ConversationSid");
        return account.tell(fact(EventType.OPENED, sid + "/opened", time("DateCreated")))
                .events();
    }

    List<Incoming> stateUpdated() {
        String state = Objects.requireNonNullElse(fields.text("StateTo"), "");
        if (!state.equals("closed")) {
            return List.of();
        }
        Instant at = time("StateUpdated");
        String id = "%s/closed/%d".formatted(fields.needId("ConversationSid"), at.getEpochSecond());
        return account.tell(fact(EventType.RESOLVED, id, at)).events();
    }

    /// @param words the name of the field with what was written
    List<Incoming> messageAdded(String words) {
        String message = fields.needId("MessageSid");
        String author = Objects.requireNonNullElse(fields.id("Author"), "");
        boolean customer = isCustomer(author);
        EventType type = customer ? EventType.MESSAGE_IN : EventType.MESSAGE_OUT;
        Fact fact = fact(type, "message/" + message, time("DateCreated"))
                .with("message", message)
                .saying(fields.text(words));
        if (customer) {
            account.of(Twilio.bare(author)).knowing("address", author);
            return account.tell(fact).events();
        }
        return account.tell(isNobody(author) ? fact.by(ActorKind.AUTOMATION) : fact.by(desk.agent(author)))
                .events();
    }

    List<Incoming> messageUpdated(String words) {
        String message = fields.needId("MessageSid");
        Instant at = time("DateUpdated");
        return account.tell(
                        fact(EventType.MESSAGE_EDITED, "message/%s/edited/%d".formatted(message, at.toEpochMilli()), at)
                                .with("message", message)
                                .saying(fields.text(words)))
                .events();
    }

    List<Incoming> messageRemoved() {
        String message = fields.needId("MessageSid");
        return account.tell(
                        fact(EventType.MESSAGE_DELETED, "message/%s/deleted".formatted(message), time("DateRemoved"))
                                .with("message", message))
                .events();
    }

    private boolean isCustomer(String author) {
        return !desk.knowsAgent(author) && CUSTOMER.matcher(author).matches();
    }

    private boolean isNobody(String author) {
        return !desk.knowsAgent(author) && NOBODY.contains(author.toLowerCase(Locale.ROOT));
    }

    private Instant time(String name) {
        return Objects.requireNonNullElse(fields.time(name), desk.now());
    }
}
