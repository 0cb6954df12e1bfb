package dev.muster.sql.conversation;

import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// How many first replies by a person came as soon as promised.
///
/// @param inTime      replied within the goal
/// @param replied     replied at all
/// @param overdue     unanswered, still open and already older than the goal
/// @param givenUpLate given up after the goal; who gives up earlier is not counted
public record ServiceLevel(long inTime, long replied, long overdue, long givenUpLate) {

    public static final ServiceLevel NONE = new ServiceLevel(0, 0, 0, 0);

    /// The first wait of one conversation.
    ///
    /// @param asked   first customer message
    /// @param replied first reply by a person
    /// @param givenUp when the customer gave up without it
    /// @param open    whether a reply is still awaited
    record FirstWait(
            Instant asked,
            @Nullable Instant replied,
            @Nullable Instant givenUp,
            boolean open) {}

    /// One conversation's part; nothing where it was never offered to people or no customer wrote.
    public static ServiceLevel of(Conversation conversation, ReplyGoal goal, Instant now) {
        Milestones at = conversation.at();
        return conversation.tally().offered() == 0 || at.firstCustomer() == null
                ? NONE
                : of(
                        new FirstWait(
                                at.firstCustomer(),
                                at.firstHumanReply(),
                                at.abandoned(),
                                !conversation.state().isClosed()),
                        goal,
                        now);
    }

    static ServiceLevel of(FirstWait wait, ReplyGoal goal, Instant now) {
        if (wait.replied() != null) {
            return new ServiceLevel(exceeds(goal, wait.asked(), wait.replied()) ? 0 : 1, 1, 0, 0);
        }
        if (wait.givenUp() != null) {
            return new ServiceLevel(0, 0, 0, exceeds(goal, wait.asked(), wait.givenUp()) ? 1 : 0);
        }
        return new ServiceLevel(0, 0, wait.open() && exceeds(goal, wait.asked(), now) ? 1 : 0, 0);
    }

    public ServiceLevel plus(ServiceLevel other) {
        return new ServiceLevel(
                inTime + other.inTime,
                replied + other.replied,
                overdue + other.overdue,
                givenUpLate + other.givenUpLate);
    }

    /// 0 to 1; empty where nothing counts yet.
    public OptionalDouble share() {
        long all = replied + overdue + givenUpLate;
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) inTime / all);
    }

    private static boolean exceeds(ReplyGoal goal, Instant from, Instant to) {
        return goal.elapsed(from, to).compareTo(goal.within()) > 0;
    }
}
