package dev.muster.ingest.webhook;

import static dev.muster.ingest.webhook.Fact.fact;

import dev.muster.forecasting.QueueId;
import dev.muster.sql.event.ActorKind;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import dev.muster.sql.event.InvalidEvent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Zendesk's event subscriptions: tickets, messages and the states of agents. Queues are known by the group's id.
///
/// Source: developer.zendesk.com, "Webhook event types" and "Verifying" (timestamp, then body).
final class Zendesk implements Platform {

    private static final String SIGNATURE = "X-Zendesk-Webhook-Signature";
    private static final String TIMESTAMP = "X-Zendesk-Webhook-Signature-Timestamp";
    private static final String TYPES = "zen:event-type:";

    private static final Map<String, String> CHANNELS = Map.of(
            "native_messaging", "web",
            "chat", "web",
            "web", "web",
            "whatsapp", "whatsapp",
            "sms", "sms",
            "email", "email",
            "voice", "phone",
            "facebook", "messenger",
            "instagram_dm", "instagram",
            "line", "line");

    /// Where each message is told by itself; the comment that repeats them would count twice.
    private static final Set<String> MESSAGING =
            Set.of("native_messaging", "chat", "whatsapp", "instagram_dm", "line", "sunshine_conversations_api");

    @Override
    public Optional<String> distrust(Delivery delivery, Hook.Trust trust) {
        byte[] given = Encoded.base64(delivery.header(SIGNATURE));
        byte[] timestamp = Delivery.bytes(delivery.header(TIMESTAMP));
        return Hmac.SHA256.proves(trust.secrets(), given, timestamp, delivery.body())
                ? delivery.replayed(TIMESTAMP, trust.replay())
                : Optional.of(SIGNATURE + " must be made of its timestamp and the body with a secret of this hook.");
    }

    @Override
    public Reading decode(Delivery delivery, Desk desk) {
        return Reading.of(() -> {
            Fields root = delivery.json();
            String type = root.needText("type");
            if (!type.startsWith(TYPES)) {
                return List.of();
            }
            return switch (type.substring(TYPES.length())) {
                case "ticket.created" -> new Ticket(root, delivery, desk).created();
                case "messaging_ticket.message_added" -> new Ticket(root, delivery, desk).message();
                case "ticket.comment_added" -> new Ticket(root, delivery, desk).comment();
                case "ticket.group_assignment_changed" -> new Ticket(root, delivery, desk).group();
                case "ticket.agent_assignment_changed" -> new Ticket(root, delivery, desk).agent();
                case "ticket.status_changed" -> new Ticket(root, delivery, desk).status();
                case "ticket.csat_requested" -> new Ticket(root, delivery, desk).told(EventType.SURVEY_SENT);
                case "ticket.csat_received" -> new Ticket(root, delivery, desk).rated();
                case "agent.unified_state_changed" -> List.of(state(root, delivery, desk));
                default -> List.of();
            };
        });
    }

    private static Incoming state(Fields root, Delivery delivery, Desk desk) {
        Fields event = root.needObject("event");
        Instant at = Objects.requireNonNullElse(event.time("updated_at"), time(root, desk));
        String name = event.needObject("new_unified_state").needText("name");
        return Account.state(
                desk,
                root.needId("id"),
                at,
                desk.agent(root.needObject("detail").needId("agent_id")),
                Account.State.named(name),
                delivery.text());
    }

    private static Instant time(Fields root, Desk desk) {
        return Objects.requireNonNullElse(root.time("time"), desk.now());
    }

    /// What every ticket event says: the event's own id and time, and the ticket as it is now.
    private static final class Ticket {

        private final Desk desk;
        private final String id;
        private final Instant at;
        private final Fields detail;
        private final Fields event;
        private final @Nullable String channel;
        private final Account account;

        private Ticket(Fields root, Delivery delivery, Desk desk) {
            this.desk = desk;
            id = root.needId("id");
            at = time(root, desk);
            detail = root.needObject("detail");
            event = root.part("event");
            channel = detail.part("via").text("channel");
            account = desk.account(detail.needId("id"), delivery.text())
                    .on(channel == null ? null : CHANNELS.get(channel))
                    .of(detail.id("requester_id"));
        }

        private List<Incoming> told(EventType type) {
            return account.tell(fact(type, id, at)).events();
        }

        private List<Incoming> created() {
            Instant created = Objects.requireNonNullElse(detail.time("created_at"), at);
            account.tell(fact(EventType.OPENED, id + "/1-opened", created));
            queued(detail.id("group_id"), EventType.QUEUED, created);
            assigned(detail.id("assignee_id"), created);
            return account.events();
        }

        private List<Incoming> message() {
            Fields message = event.needObject("message");
            Fields actor = event.needObject("actor");
            String who = actor.needText("type");
            String messageId = message.needId("id");
            if (who.equals("end_user")) {
                account.of(actor.id("id")).knowing("name", actor.text("name"));
            }
            EventType type = who.equals("end_user") ? EventType.MESSAGE_IN : EventType.MESSAGE_OUT;
            Fact fact = fact(type, "message/" + messageId, at)
                    .with("message", messageId)
                    .saying(message.text("body"));
            return account.tell(
                            type == EventType.MESSAGE_IN ? fact : by(who.equals("agent") ? actor.id("id") : null, fact))
                    .events();
        }

        private List<Incoming> comment() {
            Fields comment = event.needObject("comment");
            if (channel != null && MESSAGING.contains(channel) && isPublic(comment)) {
                return List.of();
            }
            Fields author = comment.part("author");
            String words = comment.text("body");
            String commentId = Objects.requireNonNullElse(comment.id("id"), id);
            String name = "comment/" + commentId;
            if (!isPublic(comment)) {
                account.tell(by(author.id("id"), fact(EventType.NOTE, name, at)).saying(words));
            } else if (author.flag("is_staff")) {
                account.tell(by(author.id("id"), fact(EventType.MESSAGE_OUT, name, at))
                        .with("message", commentId)
                        .saying(words));
            } else {
                account.knowing("name", author.text("name"))
                        .tell(fact(EventType.MESSAGE_IN, name, at)
                                .with("message", commentId)
                                .saying(words));
            }
            return account.events();
        }

        private List<Incoming> group() {
            String current = event.id("current");
            boolean first = event.id("previous") == null && detail.id("assignee_id") == null;
            queued(current, first ? EventType.QUEUED : EventType.TRANSFERRED, at);
            return account.events();
        }

        private List<Incoming> agent() {
            String current = named(event.id("current"));
            String previous = named(event.id("previous"));
            if (current == null) {
                queued(detail.id("group_id"), EventType.QUEUED, at);
            } else if (previous == null) {
                assigned(current, at);
            } else {
                account.tell(fact(EventType.TRANSFERRED, id + "/3-assigned", at)
                        .with("to_agent", desk.agent(current).value()));
            }
            return account.events();
        }

        private List<Incoming> status() {
            String current = event.needText("current").toUpperCase(Locale.ROOT);
            String previous =
                    Objects.requireNonNullElse(event.text("previous"), "").toUpperCase(Locale.ROOT);
            String assignee = named(detail.id("assignee_id"));
            switch (current) {
                case "SOLVED" -> account.tell(resolved(assignee));
                case "CLOSED" -> {
                    // What was solved is only put away; what was not is closed with this.
                    if (!previous.equals("SOLVED")) {
                        account.tell(resolved(assignee));
                    }
                }
                case "OPEN", "NEW" -> {
                    if (previous.equals("SOLVED") || previous.equals("CLOSED")) {
                        account.tell(fact(EventType.REOPENED, id + "/1-reopened", at)
                                .in(desk.hook().queues().of(detail.id("group_id"))));
                        assigned(assignee, at);
                    } else {
                        account.tell(changed("open"));
                    }
                }
                case "PENDING" -> account.tell(changed("pending"));
                case "HOLD" -> account.tell(changed("snoozed"));
                default ->
                    throw new InvalidEvent("event.current", "must be one of NEW, OPEN, PENDING, HOLD, SOLVED, CLOSED");
            }
            return account.events();
        }

        private Fact resolved(@Nullable String assignee) {
            Fact fact = fact(EventType.RESOLVED, id, at);
            return assignee == null ? fact : fact.by(desk.agent(assignee));
        }

        private Fact changed(String status) {
            return fact(EventType.STATUS_CHANGED, id, at).with("status", status);
        }

        private List<Incoming> rated() {
            String score = score();
            long rating = switch (score) {
                case "GOOD" -> 5;
                case "BAD" -> 1;
                case "1", "2", "3", "4", "5" -> Long.parseLong(score);
                default -> 0;
            };
            return rating == 0
                    ? List.of()
                    : account.tell(fact(EventType.RATED, id, at).with("rating", rating))
                            .events();
        }

        private String score() {
            JsonNode value = event.value("satisfaction_score");
            if (value != null && value.isObject()) {
                return Objects.requireNonNullElse(
                                event.part("satisfaction_score").id("score"), "")
                        .toUpperCase(Locale.ROOT);
            }
            return Objects.requireNonNullElse(event.id("current"), "").toUpperCase(Locale.ROOT);
        }

        private void queued(@Nullable String group, EventType type, Instant when) {
            QueueId queue = desk.hook().queues().of(named(group));
            if (queue != null) {
                account.tell(fact(type, id + "/2-queued", when).in(queue));
            }
        }

        private void assigned(@Nullable String agent, Instant when) {
            if (named(agent) != null) {
                account.tell(fact(EventType.ASSIGNED, id + "/3-assigned", when)
                        .by(desk.agent(Objects.requireNonNull(agent))));
            }
        }

        private Fact by(@Nullable String agent, Fact fact) {
            return agent == null ? fact.by(ActorKind.AUTOMATION) : fact.by(desk.agent(agent));
        }

        private static boolean isPublic(Fields comment) {
            return comment.value("is_public") == null || comment.flag("is_public");
        }

        /// Nobody is written as 0 now and then.
        private static @Nullable String named(@Nullable String platformId) {
            return platformId == null || platformId.equals("0") ? null : platformId;
        }
    }
}
