package dev.muster.ingest.projection;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.agent.ActivePart;
import dev.muster.sql.agent.AgentQuarter;
import dev.muster.sql.event.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The time agents worked on one conversation: counted once per agent where stretches overlap, and cut at the
/// quarters of an hour in which it was done.
///
/// Ends are cut to the millisecond before lengths are taken, so that the parts of a stretch add up to the
/// whole.
final class Stretches {

    private record Stretch(AgentId agent, QueueId queue, long from, long to) {}

    private final List<Stretch> stretches = new ArrayList<>();

    /// Adds a stretch; one without length adds nothing.
    void add(AgentId agent, QueueId queue, Instant from, Instant to) {
        stretches.add(new Stretch(agent, queue, from.toEpochMilli(), to.toEpochMilli()));
    }

    List<ActivePart> parts(ConversationId conversation, ChannelId channel) {
        List<ActivePart> parts = new ArrayList<>();
        for (Stretch stretch : union()) {
            for (long at = stretch.from; at < stretch.to; ) {
                AgentQuarter quarter = AgentQuarter.of(stretch.agent, Instant.ofEpochMilli(at));
                long start = quarter.start().toEpochMilli();
                long end = Math.min(stretch.to, start + AgentQuarter.LENGTH.toMillis());
                Duration from = Duration.ofMillis(at - start);
                Duration to = Duration.ofMillis(end - start);
                parts.add(new ActivePart(quarter, conversation, from, to, stretch.queue, channel, false));
                at = end;
            }
        }
        return parts;
    }

    private List<Stretch> union() {
        List<Stretch> union = new ArrayList<>();
        Map<AgentId, Long> until = new HashMap<>();
        stretches.sort(Comparator.comparingLong(Stretch::from));
        for (Stretch stretch : stretches) {
            long from = Math.max(stretch.from, until.getOrDefault(stretch.agent, Long.MIN_VALUE));
            if (from < stretch.to) {
                union.add(new Stretch(stretch.agent, stretch.queue, from, stretch.to));
                until.put(stretch.agent, stretch.to);
            }
        }
        return union;
    }
}
