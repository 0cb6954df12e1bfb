package dev.muster.scheduler.solve;

import org.jspecify.annotations.Nullable;

/// A shift to the last break: the value Timefold's variable takes. Immutable; quarters of the grid.
public final class Pattern {

    private static final int NONE = -1;

    /// A free day, for Timefold's variable; everywhere else that is null.
    static final Pattern FREE = new Pattern(new Frame(0, 0, 0, 0, 0, 0, 0, 0), NONE, NONE, NONE);

    private final Frame frame;
    private final int meal;
    private final int first;
    private final int second;

    private Pattern(Frame frame, int meal, int first, int second) {
        this.frame = frame;
        this.meal = meal;
        this.first = first;
        this.second = second;
    }

    /// Work from start to end.
    static Pattern unbroken(Frame frame) {
        return new Pattern(frame, NONE, NONE, NONE);
    }

    /// A break somewhere in a shift without lunch.
    static Pattern withPause(Frame frame, int pause) {
        return new Pattern(frame, NONE, pause, NONE);
    }

    /// A lunch and nothing else.
    static Pattern withMeal(Frame frame, int meal) {
        return new Pattern(frame, meal, NONE, NONE);
    }

    /// A lunch with a break on either side.
    static Pattern withMealAndPauses(Frame frame, int meal, int first, int second) {
        return new Pattern(frame, meal, first, second);
    }

    Frame frame() {
        return frame;
    }

    boolean hasMealAt(int quarter) {
        return meal != NONE && quarter >= meal && quarter < meal + frame.meal();
    }

    boolean hasPauseAt(int quarter) {
        return isIn(quarter, first) || isIn(quarter, second);
    }

    boolean worksAt(int quarter) {
        return quarter >= frame.start() && quarter < frame.end() && !hasMealAt(quarter) && !hasPauseAt(quarter);
    }

    static boolean isAtWork(@Nullable Pattern pattern, int quarter) {
        return pattern != null && pattern.worksAt(quarter);
    }

    boolean isSame(Pattern other) {
        return frame.sameHours(other.frame) && meal == other.meal && first == other.first && second == other.second;
    }

    /// The same hours and breaks in a frame of somebody else.
    Pattern in(Frame other) {
        return new Pattern(other, meal, first, second);
    }

    private boolean isIn(int quarter, int pause) {
        return pause != NONE && quarter >= pause && quarter < pause + frame.pause();
    }
}
