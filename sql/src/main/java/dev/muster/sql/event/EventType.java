package dev.muster.sql.event;

import dev.muster.sql.event.AttributeRule.Choice;
import dev.muster.sql.event.AttributeRule.Decimal;
import dev.muster.sql.event.AttributeRule.Flag;
import dev.muster.sql.event.AttributeRule.Moment;
import dev.muster.sql.event.AttributeRule.Whole;
import dev.muster.sql.event.AttributeRule.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that can be told about a conversation or an agent. Append-only: a name never changes its meaning.
public enum EventType {
    OPENED(about().optional("subject", new Word())),
    MESSAGE_IN(about().optional("message", new Word())),
    MESSAGE_OUT(about().optional("message", new Word())),
    /// An automatic confirmation of receipt; it answers nothing.
    ACKNOWLEDGED(about()),
    QUEUED(about().optional("priority", new Whole(0, 9))),
    ASSIGNED(about()),
    /// To another queue (the field `queue`) or to another agent (`to_agent`).
    TRANSFERRED(about().optional("to_agent", new AttributeRule.Agent())),
    ESCALATED(about().optional("level", new Whole(1, 9))),
    STATUS_CHANGED(about().required("status", new Choice(List.of("open", "pending", "snoozed", "resolved")))),
    /// `by` says what confirms the resolution; without it the actor does.
    RESOLVED(about().optional("by", new Choice(List.of("customer", "agent", "automation", "silence")))
            .optional("handling_seconds", new Whole(0, 604_800))),
    REOPENED(about()),
    ABANDONED(about()),
    INTENT(about().required("label", new Word())
            .optional("confidence", new Decimal(0, 1))
            .optional("corrected", new Flag())),
    SENTIMENT(about().required("score", new Decimal(-1, 1))),
    SURVEY_SENT(about().optional("survey", new Word())),
    RATED(about().required("rating", new Whole(1, 5)).optional("survey", new Word())),
    NOTE(about()),
    MESSAGE_EDITED(about().required("message", new Word())),
    MESSAGE_DELETED(about().required("message", new Word())),
    DELIVERY_STATUS(about().optional("message", new Word())
            .required("status", new Choice(List.of("sent", "delivered", "read", "failed")))),
    MERGED(about().required("into", new Word())),
    PARKED(about().optional("until", new Moment())),
    FOCUS_STARTED(about()),
    FOCUS_ENDED(about()),
    WRAP_UP_STARTED(about()),
    WRAP_UP_ENDED(about()),

    SIGNED_IN(state(true, false)),
    AVAILABLE(state(true, true)),
    BUSY(state(true, false)),
    WRAP_UP(state(true, false)),
    BREAK(state(true, false)),
    LUNCH(state(false, false)),
    MEETING(state(true, false)),
    TRAINING(state(true, false)),
    OFFLINE(state(false, false));

    private static final Map<String, EventType> BY_WIRE_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));

    // Of immutable parts only: Map.copyOf and List.of, which the checker cannot see behind their interfaces.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Shape shape;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    EventType(Shape shape) {
        this.shape = shape;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<EventType> of(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    /// Whether this tells what an agent does now, apart from any conversation.
    public boolean isAgentState() {
        return shape.state();
    }

    /// Whether an agent in this state is paid; false for what is no agent state.
    public boolean isPaid() {
        return shape.paid();
    }

    /// Whether an agent in this state can take a conversation; false for what is no agent state.
    public boolean isAvailable() {
        return shape.available();
    }

    /// An attribute that came as text, as this type has it: a number, true or false, or text. Where it is no
    /// such value or the attribute is unknown, the text itself, which [Event] then refuses.
    public Object typed(String attribute, String text) {
        AttributeRule rule = shape.known().get(attribute);
        return rule == null ? text : rule.typed(text);
    }

    /// @throws InvalidEvent where an attribute is unknown, missing or out of its range
    void check(Attributes attributes) {
        attributes.values().forEach((name, value) -> {
            AttributeRule rule = shape.known().get(name);
            if (rule == null) {
                throw new InvalidEvent("attributes." + name, "is unknown on " + wireName);
            }
            String broken = rule.broken(value);
            if (broken != null) {
                throw new InvalidEvent("attributes." + name, broken);
            }
        });
        for (String name : shape.needed()) {
            if (!attributes.values().containsKey(name)) {
                throw new InvalidEvent("attributes." + name, "is required on " + wireName);
            }
        }
    }

    private static Shape about() {
        return new Shape(false, false, false, Map.of("segment", new Word(), "language", new Word()), List.of());
    }

    private static Shape state(boolean paid, boolean available) {
        return new Shape(true, paid, available, Map.of("reason", new Word()), List.of());
    }

    private record Shape(
            boolean state, boolean paid, boolean available, Map<String, AttributeRule> known, List<String> needed) {

        Shape optional(String name, AttributeRule rule) {
            Map<String, AttributeRule> more = new HashMap<>(known);
            more.put(name, rule);
            return new Shape(state, paid, available, Map.copyOf(more), needed);
        }

        Shape required(String name, AttributeRule rule) {
            List<String> more = Stream.concat(needed.stream(), Stream.of(name)).toList();
            return new Shape(state, paid, available, optional(name, rule).known, more);
        }
    }
}
