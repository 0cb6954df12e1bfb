package dev.muster.ingest.history;

import dev.muster.sql.event.ActorKind;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.InvalidEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a row of a helpdesk's export tells of a conversation, as the steps it must have gone through.
///
/// A reported handling time is booked where it can have been worked: up to the first reply, or up to the close where
/// there is no reply by a person, as far as work is believed without a further sign; the rest follows that moment.
final class PastConversation {

    /// How long work is believed to go on without any act of the agent, as the measures have it.
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private static final int LONGEST_ID = 170;
    private static final int MOST_TRANSFERS = 20;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final TableRow row;
    private final HistoryTimes times;
    private final List<ConversationStep> steps = new ArrayList<>();

    private final Instant opened;
    private final @Nullable Instant queued;
    private final @Nullable Instant assigned;
    private final @Nullable Instant replied;
    private final @Nullable Instant resolved;
    private final @Nullable Instant abandoned;
    private final @Nullable Instant rated;
    private final boolean repliedByAgent;
    private final @Nullable String agent;

    /// @throws InvalidEvent that names a column
    PastConversation(TableRow row, HistoryTimes times) {
        this.row = row;
        this.times = times;
        if (needed("conversation").length() > LONGEST_ID) {
            throw new InvalidEvent("conversation", "must be 1 to %d characters".formatted(LONGEST_ID));
        }
        opened = times.read("opened_at", needed("opened_at"), null);
        queued = time("queued_at", opened, "opened_at");
        String offeredColumn = queued == null ? "opened_at" : "queued_at";
        Instant offered = queued == null ? opened : queued;
        assigned = time("assigned_at", offered, offeredColumn);
        boolean byAgent = firstReplyBy() == ActorKind.AGENT;
        replied = time("first_reply_at", byAgent ? offered : opened, byAgent ? offeredColumn : "opened_at");
        repliedByAgent = replied != null && byAgent;
        Instant last = later(later(offered, assigned), replied);
        String lastColumn =
                last.equals(replied) ? "first_reply_at" : last.equals(assigned) ? "assigned_at" : offeredColumn;
        resolved = time("resolved_at", last, lastColumn);
        abandoned = time("abandoned_at", last, lastColumn);
        if (resolved != null && abandoned != null) {
            throw new InvalidEvent("abandoned_at", "must be empty where resolved_at is given");
        }
        rated = time("rated_at", opened, "opened_at");
        agent = row.get("agent");
    }

    List<ConversationStep> steps() {
        open();
        queue();
        assign();
        reply();
        close();
        rate();
        workOn();
        return steps;
    }

    private void open() {
        add(
                0,
                EventType.OPENED,
                opened,
                "opened_at",
                ActorKind.CUSTOMER,
                null,
                texts("segment", "language", "subject"));
        add(1, EventType.MESSAGE_IN, opened, "opened_at", ActorKind.CUSTOMER, null, Map.of());
        String intent = row.get("intent");
        if (intent != null) {
            add(2, EventType.INTENT, opened, "opened_at", ActorKind.SYSTEM, null, Map.of("label", intent));
        }
    }

    /// What automation settles alone was never offered to people.
    private void queue() {
        int transfers = transfers();
        boolean settledAlone = agent == null
                && !repliedByAgent
                && resolved != null
                && resolvedBy().equals("automation");
        Instant at = queued == null ? opened : queued;
        if (row.get("queue") != null && !settledAlone) {
            add(3, EventType.QUEUED, at, queued == null ? "opened_at" : "queued_at", ActorKind.SYSTEM, null, Map.of());
        } else if (transfers > 0) {
            throw new InvalidEvent("transfers", "must be 0 or empty where no queue for people is named");
        }
        for (int i = 0; i < transfers; i++) {
            add(10 + i, EventType.TRANSFERRED, at, "transfers", ActorKind.SYSTEM, null, Map.of());
        }
    }

    private void assign() {
        if (agent != null) {
            add(40, EventType.ASSIGNED, taken(), "assigned_at", ActorKind.AGENT, agent, Map.of());
        } else if (assigned != null) {
            throw new InvalidEvent("assigned_at", "must be empty where agent is");
        }
    }

    private void reply() {
        if (replied != null) {
            ActorKind by = firstReplyBy();
            add(
                    50,
                    EventType.MESSAGE_OUT,
                    replied,
                    "first_reply_at",
                    by,
                    by == ActorKind.AGENT ? agent : null,
                    Map.of());
        } else if (row.get("first_reply_by") != null) {
            throw new InvalidEvent("first_reply_by", "must be empty where first_reply_at is");
        }
    }

    private void close() {
        if (resolved != null) {
            Map<String, Object> details = new HashMap<>(Map.of("by", resolvedBy()));
            if (row.get("handling_seconds") != null) {
                details.put("handling_seconds", handling().toSeconds());
            }
            boolean byAgent = resolvedBy().equals("agent");
            add(
                    60,
                    EventType.RESOLVED,
                    resolved,
                    "resolved_at",
                    byAgent ? ActorKind.AGENT : ActorKind.SYSTEM,
                    byAgent ? agent : null,
                    details);
        } else if (row.get("resolved_by") != null) {
            throw new InvalidEvent("resolved_by", "must be empty where resolved_at is");
        }
        if (abandoned != null) {
            add(61, EventType.ABANDONED, abandoned, "abandoned_at", ActorKind.CUSTOMER, null, Map.of());
        }
    }

    private void rate() {
        if (row.get("rating") != null) {
            Object rating = EventType.RATED.typed("rating", row.text("rating"));
            Instant at = rated != null ? rated : later(later(end(), resolved), abandoned);
            add(70, EventType.RATED, at, "rated_at", ActorKind.CUSTOMER, null, Map.of("rating", rating));
        } else if (rated != null) {
            throw new InvalidEvent("rated_at", "must be empty where rating is");
        }
    }

    /// Handling time that does not fit before the moment up to which it was worked.
    private void workOn() {
        Duration rest = handling().minus(believed(taken()));
        if (agent != null && (repliedByAgent || resolved != null) && rest.isPositive()) {
            add(80, EventType.WRAP_UP_STARTED, end(), "handling_seconds", ActorKind.AGENT, agent, Map.of());
            add(81, EventType.WRAP_UP_ENDED, end().plus(rest), "handling_seconds", ActorKind.AGENT, agent, Map.of());
        }
    }

    /// When the agent took it: as told, or so long before the end that the handling time fits.
    private Instant taken() {
        if (assigned != null) {
            return assigned;
        }
        Duration before = handling().compareTo(SILENCE) < 0 ? handling() : SILENCE;
        return later(queued == null ? opened : queued, end().minus(before));
    }

    /// What of the time from an instant to the end counts as work by itself.
    private Duration believed(Instant from) {
        Duration open = Duration.between(from, end());
        return open.isNegative() ? Duration.ZERO : open.compareTo(SILENCE) < 0 ? open : SILENCE;
    }

    /// Up to when the agent worked for certain.
    private Instant end() {
        if (replied != null && repliedByAgent) {
            return replied;
        }
        return resolved != null ? resolved : abandoned != null ? abandoned : replied != null ? replied : opened;
    }

    private Duration handling() {
        String text = row.get("handling_seconds");
        if (text == null) {
            return Duration.ZERO;
        }
        if (!NUMBER.matcher(text).matches()
                || Long.parseLong(text) > Duration.ofDays(7).toSeconds()) {
            throw new InvalidEvent("handling_seconds", "must be a whole number from 0 to 604800");
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }

    private int transfers() {
        String text = row.get("transfers");
        if (text == null) {
            return 0;
        }
        if (!NUMBER.matcher(text).matches() || Long.parseLong(text) > MOST_TRANSFERS) {
            throw new InvalidEvent("transfers", "must be a whole number from 0 to %d".formatted(MOST_TRANSFERS));
        }
        return Integer.parseInt(text);
    }

    private ActorKind firstReplyBy() {
        return switch (row.text("first_reply_by")) {
            case "", "agent" -> ActorKind.AGENT;
            case "automation" -> ActorKind.AUTOMATION;
            default -> throw new InvalidEvent("first_reply_by", "must be one of agent, automation");
        };
    }

    private String resolvedBy() {
        String said = row.get("resolved_by");
        if (said != null) {
            return said;
        }
        return agent != null || repliedByAgent ? "agent" : replied != null ? "automation" : "silence";
    }

    private Map<String, Object> texts(String... columns) {
        Map<String, Object> texts = new HashMap<>();
        for (String column : columns) {
            if (row.get(column) != null) {
                texts.put(column, row.text(column));
            }
        }
        return texts;
    }

    private String needed(String column) {
        String text = row.get(column);
        if (text == null) {
            throw new InvalidEvent(column, "is required");
        }
        return text;
    }

    private @Nullable Instant time(String column, Instant after, String afterColumn) {
        String text = row.get(column);
        if (text == null) {
            return null;
        }
        Instant time = times.read(column, text, after);
        if (time.isBefore(after)) {
            throw new InvalidEvent(column, "must not be before %s (%s)".formatted(afterColumn, row.text(afterColumn)));
        }
        return time;
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    private void add(
            int number,
            EventType type,
            Instant at,
            String timeColumn,
            ActorKind kind,
            @Nullable String actor,
            Map<String, Object> attributes) {
        steps.add(new ConversationStep(number, type, at, timeColumn, kind, actor, attributes));
    }
}
