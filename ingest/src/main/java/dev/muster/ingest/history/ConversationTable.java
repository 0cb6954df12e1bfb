package dev.muster.ingest.history;

import dev.muster.ingest.webhook.EventJson;
import dev.muster.sql.event.Content;
import dev.muster.sql.event.Incoming;
import dev.muster.sql.event.InvalidEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A row of a helpdesk's export → the events that its conversation must have had. `ingest/docs/history.md` has the
/// columns and what each comes to.
///
/// Every event has an id made of the conversation and the step, so that the same row gives the same events whenever it
/// is read, and a row that has become longer gives those that were missing.
///
/// @param source of those events where the row names none
record ConversationTable(EventJson json, HistoryTimes times, String source) implements TableRows.Row {

    static final TableRows.Shape SHAPE = new TableRows.Shape(
            List.of("conversation", "opened_at"),
            Set.of(
                    "source",
                    "channel",
                    "queue",
                    "customer",
                    "segment",
                    "language",
                    "subject",
                    "intent",
                    "queued_at",
                    "transfers",
                    "assigned_at",
                    "agent",
                    "first_reply_at",
                    "first_reply_by",
                    "handling_seconds",
                    "resolved_at",
                    "resolved_by",
                    "abandoned_at",
                    "rating",
                    "rated_at"),
            null);

    @Override
    public List<Incoming> events(TableRow row) {
        List<ConversationStep> steps = new PastConversation(row, times).steps();
        List<Incoming> events = new ArrayList<>(steps.size());
        for (ConversationStep step : steps) {
            // What was received stands once, with the first of its events.
            events.add(decoded(step, row, events.isEmpty()));
        }
        return events;
    }

    private Incoming decoded(ConversationStep step, TableRow row, boolean first) {
        try {
            Incoming incoming = json.decode(step.json(row, source), Received.row(row));
            return first ? incoming : new Incoming(incoming.event(), Content.NONE);
        } catch (InvalidEvent broken) {
            throw new InvalidEvent(step.column(broken.field()), broken.rule());
        }
    }
}
