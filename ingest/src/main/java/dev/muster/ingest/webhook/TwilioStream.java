package dev.muster.ingest.webhook;

import dev.muster.sql.event.Incoming;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/// Twilio's Event Streams: CloudEvents in an array, or a single one, whose `datacontenttype` may hold a date.
///
/// Source: twilio.com/docs/events/event-types.
final class TwilioStream implements Platform {

    private static final String TASK_ROUTER = "com.twilio.taskrouter.";

    @Override
    public Optional<String> distrust(Delivery delivery, Hook.Trust trust) {
        return CloudEvents.bearer(delivery, trust);
    }

    @Override
    public HttpStatus accepted() {
        return HttpStatus.NO_CONTENT;
    }

    @Override
    public Reading decode(Delivery delivery, Desk desk) {
        return decoded(delivery, desk);
    }

    static Reading decoded(Delivery delivery, Desk desk) {
        return Reading.of(() -> {
            JsonNode document = StrictJson.PLATFORMS.readTree(delivery.text());
            List<Incoming> events = new ArrayList<>();
            for (JsonNode event : document.isArray() ? document : List.of(document)) {
                events.addAll(event(Fields.of(event), desk));
            }
            return events;
        });
    }

    private static List<Incoming> event(Fields event, Desk desk) {
        String type = event.needText("type");
        String received = event.toString();
        Fields data = event.part("data");
        if (type.startsWith(TASK_ROUTER)) {
            Fields payload = data.part("payload");
            String sid = data.id("sid");
            return new TaskRouter(
                            payload,
                            UnaryOperator.identity(),
                            desk,
                            received,
                            Objects.requireNonNullElseGet(sid, () -> event.needId("id")))
                    .events(type.substring(TASK_ROUTER.length()));
        }
        return switch (type) {
            case "com.twilio.conversations.conversation.added" -> new TwilioConversations(data, desk, received).added();
            case "com.twilio.conversations.conversation-state.updated" ->
                new TwilioConversations(data, desk, received).stateUpdated();
            case "com.twilio.conversations.message.added" ->
                new TwilioConversations(data, desk, received).messageAdded("MessageBody");
            case "com.twilio.conversations.message.updated" ->
                new TwilioConversations(data, desk, received).messageUpdated("MessageBody");
            case "com.twilio.conversations.message.removed" ->
                new TwilioConversations(data, desk, received).messageRemoved();
            default -> List.of();
        };
    }
}
