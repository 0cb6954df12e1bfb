package dev.muster.ingest.webhook;

import static dev.muster.ingest.webhook.Fact.fact;

import dev.muster.forecasting.QueueId;
import dev.muster.sql.event.ActorKind;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Intercom's notifications about conversations and teammates. Queues are known by the team's id.
///
/// It signs no time, and repeats a notification with the body it had: no replay window, the id keeps it single.
/// Source: developers.intercom.com, "Webhook topics" and "Signed notifications".
final class Intercom implements Platform {

    private static final String SIGNATURE = "X-Hub-Signature";
    private static final long LONGEST_HANDLING_SECONDS = 604_800;

    private static final Map<String, String> CHANNELS = Map.of(
            "conversation", "web",
            "push", "app",
            "facebook", "messenger",
            "instagram", "instagram",
            "whatsapp", "whatsapp",
            "sms", "sms",
            "email", "email",
            "phone_call", "phone");

    @Override
    public Optional<String> distrust(Delivery delivery, Hook.Trust trust) {
        byte[] given = Encoded.hex(delivery.header(SIGNATURE), "sha1=");
        return Hmac.SHA1.proves(trust.secrets(), given, delivery.body())
                ? Optional.empty()
                : Optional.of(SIGNATURE + " must be made of the body with a secret of this hook.");
    }

    @Override
    public Reading decode(Delivery delivery, Desk desk) {
        return Reading.of(() -> {
            Fields root = delivery.json();
            return switch (root.needText("topic")) {
                case "conversation.user.created" -> new Conversation(root, delivery, desk).created();
                case "conversation.admin.single.created" -> new Conversation(root, delivery, desk).begunByUs();
                case "conversation.user.replied", "conversation.admin.replied", "conversation.operator.replied" ->
                    new Conversation(root, delivery, desk).replied();
                case "conversation.admin.noted" -> new Conversation(root, delivery, desk).noted();
                case "conversation.admin.assigned", "conversation.admin.open.assigned" ->
                    new Conversation(root, delivery, desk).assigned();
                case "conversation.admin.closed" -> new Conversation(root, delivery, desk).closed();
                case "conversation.admin.opened" -> new Conversation(root, delivery, desk).opened();
                case "conversation.admin.snoozed" -> new Conversation(root, delivery, desk).snoozed();
                case "conversation.admin.unsnoozed" -> new Conversation(root, delivery, desk).unsnoozed();
                case "conversation.rating.added" -> new Conversation(root, delivery, desk).rated();
                case "admin.logged_in" -> state(root, delivery, desk, new Account.State(EventType.SIGNED_IN, null));
                case "admin.logged_out" -> state(root, delivery, desk, new Account.State(EventType.OFFLINE, null));
                case "admin.away_mode_updated" -> state(root, delivery, desk, away(item(root)));
                default -> List.of();
            };
        });
    }

    private static Fields item(Fields root) {
        return root.needObject("data").needObject("item");
    }

    private static Account.State away(Fields admin) {
        return admin.flag("away_mode_enabled")
                ? new Account.State(EventType.BREAK, Prose.word(admin.text("away_status_reason")))
                : new Account.State(EventType.AVAILABLE, null);
    }

    private static List<Incoming> state(Fields root, Delivery delivery, Desk desk, Account.State state) {
        Instant at = Objects.requireNonNullElse(root.time("created_at"), desk.now());
        return List.of(Account.state(
                desk, root.needId("id"), at, desk.agent(item(root).needId("id")), state, delivery.text()));
    }

    /// What every notification about a conversation says.
    private static final class Conversation {

        private final Desk desk;
        private final String id;
        private final Instant at;
        private final Fields item;
        private final List<Fields> parts;
        private final Account account;

        private Conversation(Fields root, Delivery delivery, Desk desk) {
            this.desk = desk;
            id = root.needId("id");
            item = item(root);
            parts = item.part("conversation_parts").list("conversation_parts");
            Instant sent = Objects.requireNonNullElse(root.time("created_at"), desk.now());
            at = parts.isEmpty()
                    ? sent
                    : Objects.requireNonNullElse(parts.getLast().time("created_at"), sent);
            String channel = item.part("source").text("type");
            account =
                    desk.account(item.needId("id"), delivery.text()).on(channel == null ? null : CHANNELS.get(channel));
            customer();
        }

        private void customer() {
            Fields author = item.part("source").part("author");
            List<Fields> contacts = item.part("contacts").list("contacts");
            Fields contact = contacts.isEmpty() ? item.part("user") : contacts.getFirst();
            account.of(contact.id("id") == null && isCustomer(author) ? author.id("id") : contact.id("id"));
            if (isCustomer(author)) {
                account.knowing("name", author.text("name")).knowing("email", author.text("email"));
            }
        }

        private List<Incoming> created() {
            Fields source = item.part("source");
            Instant created = Objects.requireNonNullElse(item.time("created_at"), at);
            account.tell(fact(EventType.OPENED, item.needId("id") + "/1-opened", created));
            String message = source.id("id");
            if (message != null) {
                account.tell(fact(EventType.MESSAGE_IN, "message/" + message, created)
                        .with("message", message)
                        .saying(Prose.plain(source.text("body"))));
            }
            queued(item.id("team_assignee_id"), item.needId("id"), created);
            return account.events();
        }

        private List<Incoming> begunByUs() {
            Fields source = item.part("source");
            Instant created = Objects.requireNonNullElse(item.time("created_at"), at);
            account.tell(fact(EventType.OPENED, item.needId("id") + "/1-opened", created));
            String message = source.id("id");
            if (message != null) {
                account.tell(by(source.part("author"), fact(EventType.MESSAGE_OUT, "message/" + message, created))
                        .with("message", message)
                        .saying(Prose.plain(source.text("body"))));
            }
            return account.events();
        }

        private List<Incoming> replied() {
            for (Fields part : parts) {
                String message = part.needId("id");
                Fields author = part.part("author");
                EventType type = isCustomer(author) ? EventType.MESSAGE_IN : EventType.MESSAGE_OUT;
                Fact fact = fact(type, "message/" + message, time(part))
                        .with("message", message)
                        .saying(Prose.plain(part.text("body")));
                account.tell(type == EventType.MESSAGE_IN ? fact : by(author, fact));
            }
            return account.events();
        }

        private List<Incoming> noted() {
            for (Fields part : parts) {
                account.tell(by(part.part("author"), fact(EventType.NOTE, "message/" + part.needId("id"), time(part)))
                        .saying(Prose.plain(part.text("body"))));
            }
            return account.events();
        }

        private List<Incoming> assigned() {
            Fields to =
                    parts.isEmpty() ? item.part("assignee") : parts.getLast().part("assigned_to");
            String type = Objects.requireNonNullElse(to.text("type"), "");
            String agent = type.equals("admin") ? to.id("id") : type.isEmpty() ? item.id("admin_assignee_id") : null;
            String team = type.equals("team") ? to.id("id") : item.id("team_assignee_id");
            if (named(agent) == null || type.equals("team")) {
                queued(team, id, at);
            }
            assignedTo(agent);
            return account.events();
        }

        private List<Incoming> closed() {
            Fields author =
                    parts.isEmpty() ? item.part("assignee") : parts.getLast().part("author");
            account.tell(by(author, fact(EventType.RESOLVED, id, at)).with("handling_seconds", handlingSeconds()));
            return account.events();
        }

        private @Nullable Long handlingSeconds() {
            Fields statistics = item.part("statistics");
            Long adjusted = statistics.whole("adjusted_handling_time");
            Long seconds = adjusted == null ? statistics.whole("handling_time") : adjusted;
            return seconds == null || seconds < 0 || seconds > LONGEST_HANDLING_SECONDS ? null : seconds;
        }

        private List<Incoming> opened() {
            QueueId queue = desk.hook().queues().of(item.id("team_assignee_id"));
            account.tell(fact(EventType.REOPENED, id + "/1-reopened", at).in(queue));
            assignedTo(item.id("admin_assignee_id"));
            return account.events();
        }

        private List<Incoming> snoozed() {
            Instant until = item.time("snoozed_until");
            account.tell(fact(EventType.PARKED, id, at).with("until", until == null ? null : until.toString()));
            return account.events();
        }

        private List<Incoming> unsnoozed() {
            account.tell(fact(EventType.STATUS_CHANGED, id + "/1-open", at).with("status", "open"));
            assignedTo(item.id("admin_assignee_id"));
            return account.events();
        }

        private List<Incoming> rated() {
            Fields said = item.part("conversation_rating");
            Long rating = said.whole("rating");
            if (rating == null) {
                return List.of();
            }
            Instant updated = Objects.requireNonNullElse(said.time("updated_at"), at);
            return account.tell(fact(EventType.RATED, item.needId("id") + "/rated/" + rating, updated)
                            .with("rating", rating)
                            .saying(said.text("remark")))
                    .events();
        }

        private void queued(@Nullable String team, String mark, Instant when) {
            QueueId queue = desk.hook().queues().of(named(team));
            if (queue != null) {
                account.tell(fact(EventType.QUEUED, mark + "/2-queued", when).in(queue));
            }
        }

        private void assignedTo(@Nullable String agent) {
            String someone = named(agent);
            if (someone != null) {
                account.tell(fact(EventType.ASSIGNED, id + "/3-assigned", at).by(desk.agent(someone)));
            }
        }

        private Fact by(Fields author, Fact fact) {
            String agent = author.id("id");
            return agent != null && "admin".equals(author.text("type"))
                    ? fact.by(desk.agent(agent))
                    : fact.by(ActorKind.AUTOMATION);
        }

        private Instant time(Fields part) {
            return Objects.requireNonNullElse(part.time("created_at"), at);
        }

        private static boolean isCustomer(Fields author) {
            String type = author.text("type");
            return type != null && !type.equals("admin") && !type.equals("bot") && !type.equals("team");
        }

        /// Nobody is written as 0 now and then.
        private static @Nullable String named(@Nullable String platformId) {
            return platformId == null || platformId.equals("0") ? null : platformId;
        }
    }
}
