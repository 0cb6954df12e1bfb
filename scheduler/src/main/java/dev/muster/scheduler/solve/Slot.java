package dev.muster.scheduler.solve;

import java.util.List;

/// A day of somebody on which he could work: what one planning variable decides.
///
/// @param index  its place among all slots
/// @param person the number of the person
/// @param set    the number of his skill set
/// @param day    the work day, counted from the first of the period
/// @param frames what he may work that day, ordered by start, never empty
/// @param end    the last quarter any of them reaches, not included
/// @param wishes what he would like on that day
record Slot(int index, int person, int set, int day, List<Frame> frames, int end, Wishes wishes) {

    int firstStart() {
        return frames.getFirst().start();
    }
}
