package dev.muster.sql.volume;

import java.time.Duration;

/// What happened in an interval; also a difference of two such, so that numbers may be negative.
///
/// @param opened          conversations opened
/// @param offeredFirst    conversations that entered a queue for people for the first time
/// @param offeredTransfer entries by transfer from another queue or back into the same
/// @param offeredReopened entries by reopening
/// @param abandoned       of the entries of this interval, those whose customer gave up without a reply by a
///     person
/// @param handled         of the entries of this interval, those a person replied to
/// @param work            handling done in this interval, whichever interval the conversation entered in, to
///     the millisecond; where an agent was active on several conversations at once, each has its part of the
///     time
public record Volume(
        long opened,
        long offeredFirst,
        long offeredTransfer,
        long offeredReopened,
        long abandoned,
        long handled,
        Duration work) {

    public static final Volume NONE = new Volume(0, 0, 0, 0, 0, 0, Duration.ZERO);

    public long offered() {
        return offeredFirst + offeredTransfer + offeredReopened;
    }

    public Volume plus(Volume other) {
        return new Volume(
                opened + other.opened,
                offeredFirst + other.offeredFirst,
                offeredTransfer + other.offeredTransfer,
                offeredReopened + other.offeredReopened,
                abandoned + other.abandoned,
                handled + other.handled,
                work.plus(other.work));
    }

    public Volume negated() {
        return new Volume(
                -opened, -offeredFirst, -offeredTransfer, -offeredReopened, -abandoned, -handled, work.negated());
    }

    /// Whether some number of this difference is negative.
    public boolean takesAway() {
        return opened < 0
                || offeredFirst < 0
                || offeredTransfer < 0
                || offeredReopened < 0
                || abandoned < 0
                || handled < 0
                || work.isNegative();
    }

    public Volume minus(Volume other) {
        return plus(other.negated());
    }
}
