package dev.muster.ingest.webhook;

import static dev.muster.ingest.webhook.Fact.fact;

import dev.muster.forecasting.QueueId;
import dev.muster.sql.event.ActorKind;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import dev.muster.sql.event.InvalidEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Chatwoot's account webhooks. Queues are known as `team/2` and `inbox/3`, the team first.
///
/// Source: Chatwoot, `event_data_presenter.rb`, `webhook_listener.rb` and `lib/webhooks/trigger.rb`.
final class Chatwoot implements Platform {

    private static final String SIGNATURE = "X-Chatwoot-Signature";
    private static final String TIMESTAMP = "X-Chatwoot-Timestamp";
    private static final String DELIVERY = "X-Chatwoot-Delivery";

    private static final Map<String, String> CHANNELS = Map.of(
            "Channel::WebWidget", "web",
            "Channel::Whatsapp", "whatsapp",
            "Channel::TwilioSms", "sms",
            "Channel::Sms", "sms",
            "Channel::Email", "email",
            "Channel::FacebookPage", "messenger",
            "Channel::Instagram", "instagram",
            "Channel::Telegram", "telegram",
            "Channel::Line", "line",
            "Channel::Api", "api");

    @Override
    public Optional<String> distrust(Delivery delivery, Hook.Trust trust) {
        if (trust.unsigned()) {
            return Optional.empty();
        }
        byte[] given = Encoded.hex(delivery.header(SIGNATURE), "sha256=");
        byte[] signed = Delivery.bytes(delivery.header(TIMESTAMP) + ".");
        return Hmac.SHA256.proves(trust.secrets(), given, signed, delivery.body())
                ? delivery.replayed(TIMESTAMP, trust.replay())
                : Optional.of(
                        SIGNATURE + " must be made of " + TIMESTAMP + " and the body with a secret of this hook.");
    }

    @Override
    public Reading decode(Delivery delivery, Desk desk) {
        return Reading.of(() -> {
            Fields root = delivery.json();
            return switch (root.needText("event")) {
                case "conversation_created" -> created(root, delivery, desk);
                case "conversation_updated" -> updated(root, delivery, desk);
                case "conversation_status_changed" -> statusChanged(root, delivery, desk);
                case "message_created" -> message(root, delivery, desk);
                case "message_updated" -> messageUpdated(root, delivery, desk);
                default -> List.of();
            };
        });
    }

    private static List<Incoming> created(Fields root, Delivery delivery, Desk desk) {
        Conversation said = new Conversation(root, delivery, desk);
        Instant at = Objects.requireNonNullElse(root.time("created_at"), desk.now());
        said.account.tell(fact(EventType.OPENED, said.id + "/1-opened", at));
        if (!"pending".equals(root.text("status"))) {
            said.queued(said.id + "/created", at);
            said.assigned(said.id + "/created", at);
        }
        return said.account.events();
    }

    private static List<Incoming> updated(Fields root, Delivery delivery, Desk desk) {
        Conversation said = new Conversation(root, delivery, desk);
        Change team = Change.of(root, "team_id");
        Change assignee = Change.of(root, "assignee_id");
        String mark = said.mark();
        if (team != null && team.now() != null) {
            QueueId queue = said.queue();
            if (queue != null) {
                EventType type = team.before() == null ? EventType.QUEUED : EventType.TRANSFERRED;
                said.account.tell(fact(type, mark + "/2-queued", said.at).in(queue));
            }
        }
        if (assignee != null && assignee.now() == null) {
            if (team == null || team.now() == null) {
                said.queued(mark, said.at);
            }
        } else if (assignee != null && assignee.before() != null) {
            String to = desk.agent(Objects.requireNonNull(assignee.now())).value();
            said.account.tell(
                    fact(EventType.TRANSFERRED, mark + "/3-assigned", said.at).with("to_agent", to));
        } else if (assignee != null) {
            said.assigned(mark, said.at);
        }
        return said.account.events();
    }

    private static List<Incoming> statusChanged(Fields root, Delivery delivery, Desk desk) {
        Conversation said = new Conversation(root, delivery, desk);
        Change change = Change.of(root, "status");
        String before = change == null ? null : change.before();
        String status = root.needText("status");
        String mark = said.mark();
        Account account = said.account;
        switch (status) {
            case "resolved" -> account.tell(said.byAssignee(fact(EventType.RESOLVED, mark + "/resolved", said.at)));
            case "snoozed" ->
                account.tell(said.byAssignee(fact(EventType.PARKED, mark + "/parked", said.at)
                        .with("until", Conversation.text(root.time("snoozed_until")))));
            case "pending" ->
                account.tell(fact(EventType.STATUS_CHANGED, mark + "/pending", said.at)
                        .with("status", "pending"));
            case "open" -> {
                if (before == null || before.equals("resolved")) {
                    account.tell(fact(EventType.REOPENED, mark + "/1-reopened", said.at)
                            .in(said.queue()));
                }
                if (!"snoozed".equals(before) || said.assignee == null) {
                    said.queued(mark, said.at);
                }
                said.assigned(mark, said.at);
            }
            default -> throw new InvalidEvent("status", "must be one of open, pending, snoozed, resolved");
        }
        return account.events();
    }

    private static List<Incoming> message(Fields root, Delivery delivery, Desk desk) {
        Conversation said = new Conversation(root.needObject("conversation"), delivery, desk);
        String message = root.needId("id");
        String id = "message/" + message;
        Instant at = Objects.requireNonNullElse(root.time("created_at"), desk.now());
        String words = root.text("content");
        Fields sender = root.part("sender");
        Account account = said.account;
        if (root.flag("private")) {
            return account.tell(said.by(sender, fact(EventType.NOTE, id, at)).saying(words))
                    .events();
        }
        switch (Objects.requireNonNullElse(root.id("message_type"), "")) {
            case "incoming", "0" -> {
                said.from(sender.id("id") == null ? root.part("contact") : sender);
                account.tell(fact(EventType.MESSAGE_IN, id, at)
                        .with("message", message)
                        .saying(words));
            }
            case "outgoing", "1" ->
                account.tell(said.by(sender, fact(EventType.MESSAGE_OUT, id, at))
                        .with("message", message)
                        .saying(words));
            case "template", "3" -> {
                boolean survey = "input_csat".equals(root.text("content_type"));
                EventType type = survey ? EventType.SURVEY_SENT : EventType.ACKNOWLEDGED;
                account.tell(fact(type, id, at).by(ActorKind.AUTOMATION).saying(words));
            }
            default -> {}
        }
        return account.events();
    }

    private static List<Incoming> messageUpdated(Fields root, Delivery delivery, Desk desk) {
        Conversation said = new Conversation(root.needObject("conversation"), delivery, desk);
        String message = root.needId("id");
        Fields content = root.part("content_attributes");
        // The choices of a form are an array here, a rating is an object.
        JsonNode submitted = content.value("submitted_values");
        if (submitted != null && submitted.isObject()) {
            Fields answer = content.part("submitted_values").part("csat_survey_response");
            Long rating = answer.whole("rating");
            if (rating != null) {
                said.account.tell(fact(EventType.RATED, "message/%s/rated/%d".formatted(message, rating), desk.now())
                        .with("rating", rating)
                        .saying(answer.text("feedback_message")));
            }
        } else if (content.flag("deleted")) {
            said.account.tell(fact(EventType.MESSAGE_DELETED, "message/%s/deleted".formatted(message), desk.now())
                    .with("message", message));
        }
        return said.account.events();
    }

    /// What a payload says of its conversation, whatever the event.
    private static final class Conversation {

        private final Desk desk;
        private final Fields fields;
        private final @Nullable String delivery;
        private final Account account;
        private final String id;
        private final Instant at;
        private final @Nullable String assignee;
        private final @Nullable String team;

        private Conversation(Fields fields, Delivery delivery, Desk desk) {
            this.desk = desk;
            this.fields = fields;
            this.delivery = delivery.header(DELIVERY);
            String shown = fields.id("display_id");
            id = shown == null ? fields.needId("id") : shown;
            Fields meta = fields.part("meta");
            Fields user = meta.part("assignee");
            // A bot that holds the conversation is nobody's work yet.
            assignee = "AgentBot".equals(meta.text("assignee_type")) ? null : user.id("id");
            team = meta.part("team").id("id");
            Instant told = Objects.requireNonNullElse(fields.time("updated_at"), desk.now());
            at = told;
            String channel = fields.text("channel");
            account = desk.account(id, delivery.text()).on(channel == null ? null : CHANNELS.get(channel));
            from(meta.part("sender"));
        }

        private void from(Fields contact) {
            String platformId = contact.id("id");
            if (platformId != null) {
                account.of(platformId)
                        .knowing("name", contact.text("name"))
                        .knowing("email", contact.text("email"))
                        .knowing("phone", contact.text("phone_number"));
            }
        }

        /// Names a change, so that the same one told again, or by two webhooks, is the same event: by its time, else by
        /// the delivery, which keeps its id when it is repeated; the versions that know neither repeat nothing.
        private String mark() {
            Instant updated = fields.time("updated_at");
            String moment = Long.toString((updated == null ? desk.now() : updated).toEpochMilli());
            String repeated = Prose.word(delivery);
            return id + "/" + (updated == null && repeated != null ? repeated : moment);
        }

        private @Nullable QueueId queue() {
            String inbox = fields.id("inbox_id");
            return desk.hook()
                    .queues()
                    .of(team == null ? null : "team/" + team, inbox == null ? null : "inbox/" + inbox);
        }

        private void queued(String mark, Instant when) {
            QueueId queue = queue();
            if (queue != null) {
                account.tell(fact(EventType.QUEUED, mark + "/2-queued", when).in(queue));
            }
        }

        private void assigned(String mark, Instant when) {
            if (assignee != null) {
                account.tell(
                        fact(EventType.ASSIGNED, mark + "/3-assigned", when).by(desk.agent(assignee)));
            }
        }

        private Fact byAssignee(Fact fact) {
            return assignee == null ? fact : fact.by(desk.agent(assignee));
        }

        private Fact by(Fields sender, Fact fact) {
            String agent = sender.id("id");
            String type = sender.text("type");
            boolean user = type == null || type.equalsIgnoreCase("user");
            return agent != null && user ? fact.by(desk.agent(agent)) : fact.by(ActorKind.AUTOMATION);
        }

        private static @Nullable String text(@Nullable Instant instant) {
            return instant == null ? null : instant.toString();
        }
    }

    /// What an attribute was and is.
    private record Change(@Nullable String before, @Nullable String now) {

        /// Null where the attribute did not change. Written as a list of objects or as one object, each value as an
        /// object of two or as an array of two: versions differ.
        private static @Nullable Change of(Fields root, String attribute) {
            JsonNode changes = root.value("changed_attributes");
            if (changes == null) {
                return null;
            }
            for (JsonNode entry : changes.isArray() ? changes : List.of(changes)) {
                JsonNode change = entry.get(attribute);
                if (change != null && change.isArray() && change.size() == 2) {
                    return new Change(text(change.get(0)), text(change.get(1)));
                }
                if (change != null && change.isObject()) {
                    return new Change(text(change.get("previous_value")), text(change.get("current_value")));
                }
            }
            return null;
        }

        private static @Nullable String text(@Nullable JsonNode value) {
            if (value == null || value.isNull()) {
                return null;
            }
            String text = value.isString() || value.isIntegralNumber() ? value.asString() : "";
            if (text.isEmpty() || text.length() > 100) {
                throw new InvalidEvent("changed_attributes", "must be texts or whole numbers");
            }
            return text;
        }
    }
}
