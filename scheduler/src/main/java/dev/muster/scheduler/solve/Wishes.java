package dev.muster.scheduler.solve;

import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Window;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// What somebody would like on one day, in quarters of the grid.
///
/// @param free whether he would rather not work
/// @param from the earliest start he likes
/// @param to   the latest end he likes
record Wishes(boolean free, int from, int to) {

    static Wishes of(Agent agent, LocalDate day, Grid grid) {
        boolean free = agent.preferences().freeDays().contains(day.getDayOfWeek());
        Window hours = agent.preferences().hours();
        return hours == null
                ? new Wishes(free, Integer.MIN_VALUE, Integer.MAX_VALUE)
                : new Wishes(free, quarter(hours.opens(day), agent, grid), quarter(hours.closes(day), agent, grid));
    }

    /// How many of them a shift breaks.
    int brokenBy(Frame frame) {
        return (free ? 1 : 0) + (frame.start() < from || frame.end() > to ? 1 : 0);
    }

    private static int quarter(LocalDateTime time, Agent agent, Grid grid) {
        return grid.quarter(time.atZone(agent.zone()).toInstant());
    }
}
