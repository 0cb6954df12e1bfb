package dev.muster.ingest.projection;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.conversation.Closing;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.conversation.ConversationState;
import dev.muster.sql.event.ActorKind;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.EventType;
import dev.muster.sql.volume.VolumeKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A conversation while it is told, event after event in their order. Any order must be bearable: a source may
/// leave out what others always send.
final class Telling {

    final ConversationId id;
    final Entries entries;
    final ActiveTime active = new ActiveTime();
    final Talk talk;
    final Facts facts;
    final Duration workBefore;
    final boolean openedBefore;

    ConversationState state = ConversationState.OPEN;
    Instant opened;
    Instant lastEvent;

    @Nullable
    AgentId agent;

    @Nullable
    Instant assigned;

    @Nullable
    Instant firstClosed;

    @Nullable
    Instant lastClosed;

    @Nullable
    Instant abandoned;

    @Nullable
    Closing closedBy;

    int reopened;
    int transfers;
    int escalations;
    private boolean openedSeen;
    private boolean inQueue;

    private Telling(Event first) {
        id = Objects.requireNonNull(first.conversation());
        entries = new Entries();
        talk = new Talk();
        facts = new Facts();
        workBefore = Duration.ZERO;
        openedBefore = false;
        opened = first.occurredAt();
        lastEvent = first.occurredAt();
    }

    private Telling(Conversation base) {
        id = base.id();
        entries = new Entries(base);
        talk = new Talk(base);
        facts = new Facts(base);
        workBefore = base.tally().work();
        openedBefore = true;
        openedSeen = true;
        state = base.state();
        agent = base.agent();
        closedBy = base.closedBy();
        opened = base.at().opened();
        lastEvent = base.at().lastEvent();
        assigned = base.at().assigned();
        firstClosed = base.at().firstClosed();
        lastClosed = base.at().lastClosed();
        abandoned = base.at().abandoned();
        reopened = base.tally().reopened();
        transfers = base.tally().transfers();
        escalations = base.tally().escalations();
        inQueue = base.tally().offered() > 0 && !state.isClosed() && state != ConversationState.OPEN;
        if (agent != null && inQueue) {
            active.held(agent, queueOr(VolumeKey.NO_QUEUE));
        }
    }

    static Telling from(Event first) {
        return new Telling(first);
    }

    static Telling after(Conversation base) {
        return new Telling(base);
    }

    Folded folded() {
        return Summary.of(this);
    }

    void apply(Event event) {
        Instant at = event.occurredAt();
        lastEvent = at.isAfter(lastEvent) ? at : lastEvent;
        facts.apply(event);
        event.actor().asAgent().ifPresent(who -> active.acted(who, at));
        switch (event.type()) {
            case OPENED -> open(at);
            case MESSAGE_IN -> asked(at);
            case MESSAGE_OUT -> replied(event);
            case QUEUED -> enterFrom(event, Objects.requireNonNull(event.queue()));
            case ASSIGNED -> assign(event, event.actor().asAgent().orElseThrow());
            case TRANSFERRED -> transfer(event);
            case ESCALATED -> escalate(event);
            case RESOLVED -> resolve(event);
            case REOPENED -> reopen(event);
            case ABANDONED -> abandon(at);
            case MERGED -> close(ConversationState.MERGED, at);
            case PARKED -> park(at);
            case WRAP_UP_STARTED -> active.wrapUpStarted(event.actor().asAgent().orElseThrow(), at);
            case WRAP_UP_ENDED ->
                active.wrapUpEnded(event.actor().asAgent().orElseThrow(), queueOr(VolumeKey.NO_QUEUE), at);
            case ACKNOWLEDGED,
                    STATUS_CHANGED,
                    INTENT,
                    SENTIMENT,
                    SURVEY_SENT,
                    RATED,
                    NOTE,
                    MESSAGE_EDITED,
                    MESSAGE_DELETED,
                    DELIVERY_STATUS,
                    FOCUS_STARTED,
                    FOCUS_ENDED -> {}
            case SIGNED_IN, AVAILABLE, BUSY, WRAP_UP, BREAK, LUNCH, MEETING, TRAINING, OFFLINE ->
                throw new IllegalArgumentException("Event type (%s) must tell of a conversation."
                        .formatted(event.type().wireName()));
        }
    }

    private void open(Instant at) {
        if (!openedSeen) {
            opened = at;
            openedSeen = true;
        }
    }

    private void asked(Instant at) {
        talk.asked(at);
        active.asked(at);
        if (state == ConversationState.PARKED) {
            active.resumed(at);
            state = agent != null
                    ? ConversationState.ACTIVE
                    : inQueue ? ConversationState.WAITING : ConversationState.OPEN;
        }
    }

    private void replied(Event event) {
        Instant at = event.occurredAt();
        boolean human = event.actor().kind() == ActorKind.AGENT;
        talk.replied(at, human);
        if (human) {
            if (agent == null && !state.isClosed()) {
                event.actor().asAgent().ifPresent(who -> assign(event, who));
            }
            active.answered(at);
            if (state == ConversationState.PARKED && agent != null) {
                state = ConversationState.ACTIVE;
            }
            if (inQueue) {
                entries.handled();
            }
        }
    }

    private void assign(Event event, AgentId who) {
        if (!inQueue) {
            QueueId named = event.queue();
            enterFrom(event, named != null ? named : queueOr(VolumeKey.NO_QUEUE));
        }
        if (!who.equals(agent)) {
            agent = who;
            assigned = event.occurredAt();
            active.assigned(who, queueOr(VolumeKey.NO_QUEUE), event.occurredAt());
        } else if (state == ConversationState.PARKED) {
            active.resumed(event.occurredAt());
        }
        state = ConversationState.ACTIVE;
    }

    private void transfer(Event event) {
        transfers++;
        if (event.queue() != null) {
            enterFrom(event, event.queue());
        }
        event.attributes().text("to_agent").ifPresent(to -> assign(event, new AgentId(to)));
    }

    private void escalate(Event event) {
        escalations++;
        if (event.queue() != null && !event.queue().equals(entries.lastQueue())) {
            enterFrom(event, event.queue());
        }
    }

    private void resolve(Event event) {
        if (firstClosed == null) {
            firstClosed = event.occurredAt();
        }
        closedBy = event.attributes().text("by").map(Closing::of).orElseGet(() -> switch (event.actor()
                .kind()) {
            case CUSTOMER -> Closing.CUSTOMER;
            case AGENT -> Closing.AGENT;
            case AUTOMATION -> Closing.AUTOMATION;
            case SYSTEM -> Closing.SILENCE;
        });
        close(ConversationState.RESOLVED, event.occurredAt());
    }

    private void abandon(Instant at) {
        if (state.isClosed()) {
            return;
        }
        if (inQueue && talk.firstHumanReply == null && !entries.lastIsHandled()) {
            entries.abandoned();
            abandoned = at;
        }
        close(ConversationState.ABANDONED, at);
    }

    private void close(ConversationState closed, Instant at) {
        state = closed;
        lastClosed = at;
        inQueue = false;
        active.closed(at);
        talk.closed();
    }

    private void reopen(Event event) {
        if (!state.isClosed()) {
            return;
        }
        QueueId queue = event.queue() != null ? event.queue() : entries.lastQueue();
        if (queue != null) {
            enterFrom(event, queue);
        } else {
            comeBack();
        }
    }

    private void comeBack() {
        reopened++;
        state = ConversationState.OPEN;
        lastClosed = null;
        agent = null;
        assigned = null;
    }

    private void park(Instant at) {
        active.parked(at);
        state = ConversationState.PARKED;
    }

    /// The conversation comes to a queue, by whatever event; being there already is no new entry.
    private void enterFrom(Event event, QueueId queue) {
        boolean back = state.isClosed();
        boolean parked = state == ConversationState.PARKED;
        if (back) {
            comeBack();
        }
        boolean same = inQueue && queue.equals(entries.lastQueue());
        boolean untouched = agent == null || parked;
        if (same && untouched) {
            // Said twice, or back from being set aside.
        } else if (inQueue && agent == null && entries.lastIsReopening() && event.type() == EventType.QUEUED) {
            entries.moveLast(queue);
        } else {
            entries.enter(queue, event.occurredAt(), back ? Entries.Kind.REOPENED : Entries.Kind.TRANSFER);
        }
        inQueue = true;
        active.released(event.occurredAt());
        agent = null;
        assigned = null;
        state = ConversationState.WAITING;
    }

    QueueId queueOr(QueueId other) {
        QueueId queue = entries.lastQueue();
        return queue != null ? queue : other;
    }
}
