package dev.muster.ingest.projection;

import dev.muster.sql.conversation.Conversation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who wrote when: message counts, first replies and response times by turn.
final class Talk {

    int messagesIn;
    int messagesAgent;
    int messagesAutomation;

    @Nullable
    Instant firstCustomer;

    @Nullable
    Instant firstReply;

    @Nullable
    Instant firstHumanReply;

    @Nullable
    Instant unansweredSince;

    final List<Duration> responses = new ArrayList<>();

    Talk() {}

    Talk(Conversation base) {
        messagesIn = base.tally().messagesIn();
        messagesAgent = base.tally().messagesAgent();
        messagesAutomation = base.tally().messagesAutomation();
        firstCustomer = base.at().firstCustomer();
        firstReply = base.at().firstReply();
        firstHumanReply = base.at().firstHumanReply();
        unansweredSince = base.at().unansweredSince();
        responses.addAll(base.tally().responses());
    }

    void asked(Instant at) {
        messagesIn++;
        if (firstCustomer == null) {
            firstCustomer = at;
        }
        if (unansweredSince == null) {
            unansweredSince = at;
        }
    }

    void replied(Instant at, boolean human) {
        if (human) {
            messagesAgent++;
        } else {
            messagesAutomation++;
        }
        if (firstCustomer == null) {
            return;
        }
        if (firstReply == null) {
            firstReply = at;
        }
        if (human && firstHumanReply == null) {
            firstHumanReply = at;
        }
        if (unansweredSince != null) {
            responses.add(Duration.ofMillis(at.toEpochMilli() - unansweredSince.toEpochMilli()));
            unansweredSince = null;
        }
    }

    void closed() {
        unansweredSince = null;
    }
}
