package dev.muster.ingest.projection;

import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.agent.ActivePart;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.conversation.Milestones;
import dev.muster.sql.conversation.Tally;
import dev.muster.sql.volume.Volume;
import dev.muster.sql.volume.VolumeKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Turns a told conversation into its row and its share of the volume.
final class Summary {

    private static final Volume ONE_OPENED = new Volume(1, 0, 0, 0, 0, 0, Duration.ZERO);

    private Summary() {}

    static Folded of(Telling told) {
        ChannelId channel = Objects.requireNonNullElse(told.facts.channel, Conversation.NO_CHANNEL);
        List<ActivePart> parts = told.active.stretches().parts(told.id, channel);
        return new Folded(conversation(told, channel, parts), volumes(told, channel), parts);
    }

    private static Conversation conversation(Telling told, ChannelId channel, List<ActivePart> parts) {
        Duration work = parts.stream().map(ActivePart::length).reduce(told.workBefore, Duration::plus);
        Milestones at = new Milestones(
                told.opened,
                told.lastEvent,
                told.entries.lastAt(),
                told.assigned,
                told.talk.unansweredSince,
                told.talk.firstCustomer,
                told.talk.firstReply,
                told.talk.firstHumanReply,
                told.firstClosed,
                told.lastClosed,
                told.abandoned);
        Tally tally = new Tally(
                told.entries.count(),
                told.reopened,
                told.transfers,
                told.escalations,
                told.talk.messagesIn,
                told.talk.messagesAgent,
                told.talk.messagesAutomation,
                told.talk.responses,
                work);
        return new Conversation(
                told.id,
                told.state,
                told.facts.customer,
                told.facts.segment,
                channel,
                told.entries.lastQueue(),
                told.agent,
                at,
                tally,
                told.closedBy,
                told.facts.rating,
                told.facts.intent,
                told.facts.sentiment);
    }

    private static Map<VolumeKey, Volume> volumes(Telling told, ChannelId channel) {
        Map<VolumeKey, Volume> volumes = new HashMap<>(told.entries.volumes(channel));
        if (!told.openedBefore) {
            QueueId entered = told.entries.firstQueue();
            QueueId named = Objects.requireNonNullElse(told.facts.firstNamedQueue, VolumeKey.NO_QUEUE);
            VolumeKey opening =
                    new VolumeKey(entered != null ? entered : named, channel, ConversationFold.interval(told.opened));
            volumes.merge(opening, ONE_OPENED, Volume::plus);
        }
        return volumes;
    }
}
