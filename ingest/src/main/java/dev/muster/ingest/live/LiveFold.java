package dev.muster.ingest.live;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.QueueId;
import dev.muster.ingest.projection.Folded;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.conversation.ConversationState;
import dev.muster.sql.conversation.ServiceLevel;
import dev.muster.sql.event.Event;
import dev.muster.sql.volume.Volume;
import dev.muster.sql.volume.VolumeKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Conversations and agent states at a moment → what is shown. Pure.
final class LiveFold {

    private static final class Queue {
        private int waiting;
        private int active;
        private Duration longestWait = Duration.ZERO;
        private Volume today = Volume.NONE;
        private ServiceLevel firstReply = ServiceLevel.NONE;
    }

    private final LiveSettings settings;
    private final Instant now;
    private final Instant dayStart;
    private final Map<QueueId, Queue> queues = new TreeMap<>();
    private final Map<AgentId, Integer> loads = new TreeMap<>();

    private LiveFold(LiveSettings settings, Instant now) {
        this.settings = settings;
        this.now = now;
        dayStart = settings.dayStart(now);
    }

    static LiveSnapshot at(Instant now, LiveSettings settings, Collection<Folded> told, Map<AgentId, Event> states) {
        LiveFold fold = new LiveFold(settings, now);
        told.forEach(fold::add);
        return new LiveSnapshot(now, true, fold.queues(), fold.agents(states));
    }

    private void add(Folded folded) {
        Conversation conversation = folded.conversation();
        folded.volumes().forEach(this::addVolume);
        if (conversation.queue() == null) {
            return;
        }
        Queue queue = queue(conversation.queue());
        if (conversation.state() == ConversationState.WAITING) {
            queue.waiting++;
            queue.longestWait = longer(queue.longestWait, conversation.at().entered());
        } else if (conversation.state() == ConversationState.ACTIVE) {
            queue.active++;
            if (conversation.agent() != null) {
                loads.merge(conversation.agent(), 1, Integer::sum);
            }
        }
        Instant asked = conversation.at().firstCustomer();
        if (asked != null && !asked.isBefore(dayStart)) {
            ServiceLevel level = ServiceLevel.of(conversation, settings.goals().apply(conversation.queue()), now);
            queue.firstReply = queue.firstReply.plus(level);
        }
    }

    private void addVolume(VolumeKey key, Volume volume) {
        if (!key.interval().start().isBefore(dayStart) && !key.queue().equals(VolumeKey.NO_QUEUE)) {
            Queue queue = queue(key.queue());
            queue.today = queue.today.plus(volume);
        }
    }

    private Duration longer(Duration longest, @Nullable Instant entered) {
        if (entered == null || entered.isAfter(now)) {
            return longest;
        }
        Duration wait = Duration.between(entered, now);
        return wait.compareTo(longest) > 0 ? wait : longest;
    }

    private Queue queue(QueueId id) {
        return queues.computeIfAbsent(id, _ -> new Queue());
    }

    private List<QueueNow> queues() {
        List<QueueNow> rows = new ArrayList<>(queues.size());
        queues.forEach((id, queue) -> rows.add(
                new QueueNow(id, queue.waiting, queue.longestWait, queue.active, queue.today, queue.firstReply)));
        return rows;
    }

    private List<AgentNow> agents(Map<AgentId, Event> states) {
        TreeSet<AgentId> known = new TreeSet<>(states.keySet());
        known.addAll(loads.keySet());
        return known.stream().map(agent -> agent(agent, states.get(agent))).toList();
    }

    private AgentNow agent(AgentId agent, @Nullable Event state) {
        int load = loads.getOrDefault(agent, 0);
        return state == null
                ? new AgentNow(agent, null, null, null, load)
                : new AgentNow(
                        agent, state.type(), state.attributes().text("reason").orElse(null), state.occurredAt(), load);
    }
}
