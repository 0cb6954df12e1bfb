package dev.muster.console.demo;

import dev.muster.scheduler.roster.Segment;
import dev.muster.scheduler.roster.Shift;
import dev.muster.sql.event.EventType;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody on shift: there or not, free or not. Follows the shift as people do: a little late, breaks when the last
/// conversation is done, home when the desk is clear.
final class Colleague {

    private static final Duration BEFORE_A_BREAK = Duration.ofMinutes(5);
    private static final Duration LATEST_BREAK = Duration.ofMinutes(25);

    final Staff staff;
    private final Shift shift;
    private final Agenda agenda;
    private final Floor floor;
    private final Dice dice;

    private boolean accepting;
    private boolean busy;
    private boolean gone;
    private double load;
    private int count;
    private Instant freeSince = Instant.MIN;
    private @Nullable Segment due;

    Colleague(Staff staff, Shift shift, Agenda agenda, Floor floor, Dice dice) {
        this.staff = staff;
        this.shift = shift;
        this.agenda = agenda;
        this.floor = floor;
        this.dice = dice;
    }

    /// Notes the whole shift in the agenda.
    void plan() {
        double minutesLate = Math.clamp(dice.normal() * 2.5 + 0.5, -4, 12);
        agenda.at(shift.from().plusSeconds((long) (minutesLate * 60)), this::signIn);
        for (Segment segment : shift.segments()) {
            if (!segment.kind().available()) {
                agenda.at(segment.from().minus(BEFORE_A_BREAK), () -> accepting = false);
                agenda.at(segment.from(), () -> stepAway(segment));
            }
        }
        agenda.at(shift.to().minus(BEFORE_A_BREAK), () -> accepting = false);
        agenda.at(shift.to().plusSeconds(dice.whole(0, 90)), this::leave);
    }

    boolean canTake(Case conversation) {
        return accepting
                && staff.skills().containsKey(conversation.queue().skill())
                && count < staff.most()
                && load + conversation.capacity() <= 1.0001;
    }

    /// Whether this one should get the next conversation rather than the other: fewer in hand, then longer free.
    boolean isFreerThan(Colleague other) {
        return load < other.load - 0.0001
                || (Math.abs(load - other.load) <= 0.0001 && freeSince.isBefore(other.freeSince));
    }

    void take(Case conversation) {
        load += conversation.capacity();
        count++;
        if (load > 0.95 || count >= staff.most()) {
            busy = true;
            tell(EventType.BUSY);
        }
    }

    void done(Case conversation) {
        load = Math.max(0, load - conversation.capacity());
        count--;
        freeSince = agenda.now();
        if (busy) {
            busy = false;
            tell(EventType.AVAILABLE);
        }
        if (gone && count == 0) {
            tell(EventType.OFFLINE);
        } else if (due != null && count == 0) {
            begin(due);
        } else {
            floor.hasRoom(this);
        }
    }

    /// How much slower one reply is with everything in hand than with nothing else to do.
    double slowdown() {
        return 1 + 0.10 * Math.max(0, count - 1);
    }

    double proficiency(QueueModel queue) {
        return staff.skills().getOrDefault(queue.skill(), 0.6);
    }

    private void signIn() {
        tell(EventType.SIGNED_IN);
        agenda.in(Duration.ofSeconds(dice.whole(8, 50)), this::comeBack);
    }

    private void comeBack() {
        if (gone) {
            return;
        }
        tell(EventType.AVAILABLE);
        accepting = true;
        freeSince = agenda.now();
        floor.hasRoom(this);
    }

    private void stepAway(Segment segment) {
        accepting = false;
        due = segment;
        if (count == 0) {
            begin(segment);
        }
    }

    private void begin(Segment segment) {
        due = null;
        Duration late = Duration.between(segment.from(), agenda.now());
        if (late.compareTo(LATEST_BREAK) > 0) {
            accepting = true;
            floor.hasRoom(this);
            return;
        }
        tell(state(segment));
        Duration length = segment.length().plusSeconds(Math.round(dice.normal() * 60 + 20));
        agenda.in(length, this::comeBack);
    }

    private void leave() {
        accepting = false;
        gone = true;
        due = null;
        if (count == 0) {
            tell(EventType.OFFLINE);
        }
    }

    /// The day on which a shift begins tells its states; one from the day before has told them already.
    private void tell(EventType state) {
        if (floor.diary().isOf(shift.workDay())) {
            floor.diary().state(agenda.now(), staff.id(), state);
        }
    }

    private static EventType state(Segment segment) {
        return switch (segment.kind().name()) {
            case "lunch" -> EventType.LUNCH;
            case "training" -> EventType.TRAINING;
            case "meeting" -> EventType.MEETING;
            case "absence" -> EventType.OFFLINE;
            default -> EventType.BREAK;
        };
    }
}
