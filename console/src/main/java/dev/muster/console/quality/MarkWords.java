package dev.muster.console.quality;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.Person;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.event.Actor;
import dev.muster.sql.event.Attributes;
import dev.muster.sql.event.Event;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What happened in a conversation, in words with the names of the directory.
///
/// @param directory names queues and agents; what it does not know is called by its id
record MarkWords(Directory directory) {

    private static final double FELT = 0.25;

    /// @return nothing for what a reviewer has no use for, such as a receipt
    Optional<Mark> of(Event event) {
        Attributes details = event.attributes();
        return switch (event.type()) {
            case OPENED -> plain("Opened");
            case ACKNOWLEDGED -> plain("Receipt confirmed automatically");
            case QUEUED -> plain("Queued for " + queue(event.queue()));
            case ASSIGNED -> plain("Assigned to " + who(event.actor()));
            case TRANSFERRED -> plain("Transferred to " + target(event));
            case ESCALATED -> Optional.of(new Mark(Mark.Kind.BAD, "Escalated"));
            case STATUS_CHANGED ->
                plain("Set to " + details.text("status").orElse("another status"));
            case RESOLVED -> plain("Resolved by " + details.text("by").orElseGet(() -> who(event.actor())));
            case REOPENED -> plain("Reopened");
            case ABANDONED -> Optional.of(new Mark(Mark.Kind.BAD, "Customer gave up"));
            case INTENT -> Optional.of(new Mark(Mark.Kind.INTENT, intent(details)));
            case SENTIMENT -> details.number("score").map(score -> sentiment(score.doubleValue()));
            case SURVEY_SENT -> plain("Survey sent");
            case RATED -> details.number("rating").map(rating -> rated(rating.intValue()));
            case MERGED -> plain("Merged into " + details.text("into").orElse("another conversation"));
            case PARKED -> plain("Parked");
            case DELIVERY_STATUS ->
                details.text("status")
                        .filter("failed"::equals)
                        .map(_ -> new Mark(Mark.Kind.BAD, "A message could not be delivered"));
            default -> Optional.empty();
        };
    }

    String who(Actor actor) {
        return switch (actor.kind()) {
            case CUSTOMER -> "Customer";
            case AGENT -> actor.asAgent().map(this::agent).orElse("Agent");
            case AUTOMATION -> "Assistant";
            case SYSTEM -> "Platform";
        };
    }

    String agent(AgentId id) {
        return directory.person(id).map(Person::name).orElse(id.value());
    }

    String queue(@Nullable QueueId id) {
        return id == null ? "a queue" : directory.queue(id).map(Queue::name).orElse(id.value());
    }

    private String target(Event event) {
        return event.attributes()
                .text("to_agent")
                .map(id -> agent(new AgentId(id)))
                .orElseGet(() -> queue(event.queue()));
    }

    private static String intent(Attributes details) {
        String label = details.text("label").orElse("unknown").replace('_', ' ');
        if (details.flag("corrected")) {
            return "Intent corrected: " + label;
        }
        return "Intent: " + label
                + details.number("confidence")
                        .map(it -> String.format(Locale.ROOT, " (%.0f\u202f%%)", it.doubleValue() * 100))
                        .orElse("");
    }

    private static Mark sentiment(double score) {
        String figure = String.format(Locale.ROOT, " (%+.1f)", score).replace('-', '−');
        if (score <= -FELT) {
            return new Mark(Mark.Kind.BAD, "Sentiment negative" + figure);
        }
        return score >= FELT
                ? new Mark(Mark.Kind.GOOD, "Sentiment positive" + figure)
                : Mark.plain("Sentiment neutral" + figure);
    }

    private static Mark rated(int rating) {
        return new Mark(rating >= 4 ? Mark.Kind.GOOD : Mark.Kind.BAD, "Rated %d of 5".formatted(rating));
    }

    private static Optional<Mark> plain(String words) {
        return Optional.of(Mark.plain(words));
    }
}
