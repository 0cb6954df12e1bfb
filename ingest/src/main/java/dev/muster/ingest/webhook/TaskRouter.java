package dev.muster.ingest.webhook;

import static dev.muster.ingest.webhook.Fact.fact;

import dev.muster.forecasting.QueueId;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import dev.muster.sql.event.InvalidEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Twilio TaskRouter's events, which come as a form or in an event stream: the same fields in two spellings.
///
/// A task about a conversation of Twilio's speaks of that conversation; any other task is one itself. Queues are known
/// by the task queue's sid.
/// Source: twilio.com/docs/taskrouter/api/event/reference.
final class TaskRouter {

    private final Fields fields;
    private final UnaryOperator<String> spelling;
    private final Desk desk;
    private final String received;
    private final String id;
    private final Instant at;

    /// @param spelling of a field's name, given as in `worker_sid`
    /// @param id       of the event, the same in both
    TaskRouter(Fields fields, UnaryOperator<String> spelling, Desk desk, String received, String id) {
        this.fields = fields;
        this.spelling = spelling;
        this.desk = desk;
        this.received = received;
        this.id = id;
        Instant precise = fields.time(spelling.apply("timestamp_ms"));
        Instant told = precise == null ? fields.time(spelling.apply("timestamp")) : precise;
        at = Objects.requireNonNullElse(told, desk.now());
    }

    /// @param type as in `reservation.accepted`
    List<Incoming> events(String type) {
        return switch (type) {
            case "task.created" -> told(fact(EventType.OPENED, id, at));
            case "task-queue.entered" -> queued();
            case "reservation.accepted" -> told(fact(EventType.ASSIGNED, id, at).by(desk.agent(need("worker_sid"))));
            case "reservation.wrapup" ->
                told(fact(EventType.WRAP_UP_STARTED, id, at).by(desk.agent(need("worker_sid"))));
            case "reservation.completed" ->
                told(fact(EventType.WRAP_UP_ENDED, id, at).by(desk.agent(need("worker_sid"))));
            case "task.transfer-initiated" -> transferred();
            case "task.completed" -> resolved();
            case "task.canceled" -> told(fact(EventType.ABANDONED, id, at));
            case "worker.activity.update" -> List.of(state());
            default -> List.of();
        };
    }

    private List<Incoming> queued() {
        QueueId queue = desk.hook().queues().of(get("task_queue_sid"));
        return queue == null
                ? List.of()
                : told(fact(EventType.QUEUED, id, at).in(queue).with("priority", priority()));
    }

    /// Twilio's priority has no bound; 9 is the highest here.
    private @Nullable Long priority() {
        String priority = get("task_priority");
        return priority == null || !priority.matches("[0-9]{1,9}") ? null : Math.min(9, Long.parseLong(priority));
    }

    private List<Incoming> transferred() {
        String to = Objects.requireNonNullElse(get("transfer_to"), "");
        if (to.startsWith("WK")) {
            return told(fact(EventType.TRANSFERRED, id, at)
                    .with("to_agent", desk.agent(to).value()));
        }
        QueueId queue = desk.hook().queues().of(to);
        return queue == null
                ? List.of()
                : told(fact(EventType.TRANSFERRED, id, at).in(queue));
    }

    private List<Incoming> resolved() {
        String worker = get("worker_sid");
        Fact fact = fact(EventType.RESOLVED, id, at);
        return told(worker == null ? fact.with("by", "agent") : fact.by(desk.agent(worker)));
    }

    private Incoming state() {
        return Account.state(
                desk,
                id,
                at,
                desk.agent(need("worker_sid")),
                Account.State.named(need("worker_activity_name")),
                received);
    }

    private List<Incoming> told(Fact fact) {
        JsonNode attributes = attributes();
        String conversation = text(attributes, "conversationSid");
        String older = text(attributes, "channelSid");
        String about = conversation != null ? conversation : older != null ? older : need("task_sid");
        String channel = text(attributes, "channelType");
        Account account = desk.account(about, received)
                .on(Twilio.channel(channel == null ? get("task_channel_unique_name") : channel));
        String address = text(attributes, "customerAddress");
        if (address != null) {
            account.of(Twilio.bare(address)).knowing("address", address);
        }
        return account.knowing("name", text(attributes, "customerName"))
                .tell(fact)
                .events();
    }

    /// What the operation attached to the task; nothing that can be used where it is no JSON object.
    private JsonNode attributes() {
        String json = text();
        try {
            return json == null ? StrictJson.PLATFORMS.createObjectNode() : StrictJson.PLATFORMS.readTree(json);
        } catch (JacksonException e) {
            return StrictJson.PLATFORMS.createObjectNode();
        }
    }

    private @Nullable String text() {
        return fields.text(spelling.apply("task_attributes"));
    }

    private static @Nullable String text(JsonNode attributes, String name) {
        JsonNode value = attributes.get(name);
        return value != null
                        && value.isString()
                        && !value.stringValue().isBlank()
                        && value.stringValue().length() <= 120
                ? value.stringValue()
                : null;
    }

    private @Nullable String get(String name) {
        return fields.id(spelling.apply(name));
    }

    private String need(String name) {
        String value = get(name);
        if (value == null) {
            throw new InvalidEvent(fields.at(spelling.apply(name)), "is required");
        }
        return value;
    }
}
