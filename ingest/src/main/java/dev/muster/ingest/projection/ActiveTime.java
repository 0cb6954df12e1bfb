package dev.muster.ingest.projection;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.QueueId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When an agent is at work on a conversation: from the later of assignment and the first customer message no
/// person has answered, until the agent's reply, transfer or close, and never longer than ten minutes after the
/// agent's last act. Reported wrap-up comes on top.
///
/// An act after a longer silence resumes the work. Waiting for the customer holds a slot but is no work. What
/// still runs at the last event is counted when it ends.
final class ActiveTime {

    /// How long work is believed to go on without any act of the agent.
    static final Duration SILENCE = Duration.ofMinutes(10);

    private final Stretches stretches = new Stretches();
    private final Map<AgentId, Instant> wrapUps = new HashMap<>();
    private @Nullable AgentId agent;
    private @Nullable QueueId queue;
    private @Nullable Instant unanswered;
    private @Nullable Instant lastAct;

    /// An agent has the conversation already; what was done before is counted.
    void held(AgentId by, QueueId inQueue) {
        agent = by;
        queue = inQueue;
    }

    void asked(Instant at) {
        if (unanswered == null) {
            unanswered = at;
            begin(at);
        }
    }

    void assigned(AgentId newAgent, QueueId inQueue, Instant at) {
        released(at);
        agent = newAgent;
        queue = inQueue;
        if (unanswered != null) {
            begin(at);
        }
    }

    void acted(AgentId who, Instant at) {
        if (who.equals(agent)) {
            extend(at);
        }
    }

    /// A person has replied, whoever it was.
    void answered(Instant at) {
        pause(at);
        unanswered = null;
    }

    /// The conversation is set aside by the agent, who keeps it.
    void parked(Instant at) {
        pause(at);
    }

    /// The conversation is taken up again by who has it.
    void resumed(Instant at) {
        if (unanswered != null) {
            begin(at);
        }
    }

    /// Nobody has the conversation any more.
    void released(Instant at) {
        pause(at);
        agent = null;
    }

    void closed(Instant at) {
        released(at);
        unanswered = null;
    }

    void wrapUpStarted(AgentId who, Instant at) {
        wrapUps.putIfAbsent(who, at);
    }

    void wrapUpEnded(AgentId who, QueueId inQueue, Instant at) {
        Instant from = wrapUps.remove(who);
        if (from != null) {
            stretches.add(who, inQueue, from, at);
        }
    }

    Stretches stretches() {
        return stretches;
    }

    private void begin(Instant at) {
        if (agent != null && lastAct == null) {
            lastAct = at;
        }
    }

    private void pause(Instant at) {
        extend(at);
        lastAct = null;
    }

    private void extend(Instant at) {
        if (lastAct != null && agent != null && queue != null) {
            Instant believed = lastAct.plus(SILENCE);
            stretches.add(agent, queue, lastAct, at.isBefore(believed) ? at : believed);
            lastAct = at;
        }
    }
}
