package dev.muster.scheduler.solve;

/// A shift a contract allows on a day, its breaks not yet placed. All numbers are quarters; starts and ends
/// count from the grid's.
///
/// @param start     first quarter
/// @param end       after the last
/// @param meal      length of the unpaid lunch, 0 for none
/// @param mealFrom  first quarter at which the lunch may begin
/// @param mealTo    last quarter at which the lunch may begin
/// @param pause     length of one paid break, 0 for none
/// @param margin    least work between a break and the shift's start, its lunch and its end
/// @param unsocial  how much of it is late, at night or at a weekend
record Frame(int start, int end, int meal, int mealFrom, int mealTo, int pause, int margin, int unsocial) {

    int paid() {
        return end - start - meal;
    }

    int startMinute() {
        return start * Grid.MINUTES;
    }

    int endMinute() {
        return end * Grid.MINUTES;
    }

    int paidMinutes() {
        return paid() * Grid.MINUTES;
    }

    boolean hasMeal() {
        return meal > 0;
    }

    boolean hasPause() {
        return pause > 0;
    }

    /// The latest lunch that leaves room for the break after it.
    int latestMeal() {
        return hasPause() ? Math.min(mealTo, end - meal - pause - 2 * margin) : Math.min(mealTo, end - meal);
    }

    /// The earliest lunch that leaves room for the break before it.
    int earliestMeal() {
        return hasPause() ? Math.max(mealFrom, start + pause + 2 * margin) : mealFrom;
    }

    /// Whether its breaks can be placed at all.
    boolean isPossible() {
        if (hasMeal()) {
            return earliestMeal() <= latestMeal();
        }
        return !hasPause() || end - start >= pause + 2 * margin;
    }

    boolean sameHours(Frame other) {
        return start == other.start && end == other.end && meal == other.meal && pause == other.pause;
    }
}
