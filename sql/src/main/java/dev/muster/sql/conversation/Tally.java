package dev.muster.sql.conversation;

import java.time.Duration;
import java.util.List;

/// What is counted and summed over a conversation.
///
/// @param offered            entries into queues for people
/// @param reopened           times it was opened again after a close
/// @param transfers          to another queue or agent
/// @param messagesIn         by the customer
/// @param messagesAgent      by people
/// @param messagesAutomation by automation
/// @param responses          per turn, from the first unanswered customer message to the next reply, to the millisecond
/// @param work               active time of agents and reported wrap-up, to the millisecond
public record Tally(
        int offered,
        int reopened,
        int transfers,
        int escalations,
        int messagesIn,
        int messagesAgent,
        int messagesAutomation,
        List<Duration> responses,
        Duration work) {

    public Tally {
        responses = List.copyOf(responses);
    }
}
