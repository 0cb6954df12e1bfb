package dev.muster.console.shell.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a [Timeline] draws. Times are milliseconds since 1970, as the browser counts them.
///
/// @param from left edge
/// @param to right edge
/// @param zone IANA zone of the labels
/// @param now where the thin line of the present stands, or null
/// @param skills every skill that occurs, in the order of their tints
/// @param rows the people, in the order shown
/// @param coverage required against rostered people, in order of time; empty where there is none to show
/// @param emptyText what to say where there are no rows
public record TimelineContent(
        long from,
        long to,
        String zone,
        @Nullable Long now,
        List<String> skills,
        List<Row> rows,
        List<Point> coverage,
        String emptyText) {

    /// @param name who
    /// @param note skills or team, in small print
    /// @param hours planned hours against the contract
    /// @param over whether these hours break the contract
    /// @param shifts in order of time
    public record Row(String name, String note, String hours, boolean over, List<Bar> shifts) {}

    /// A shift, or an absence.
    ///
    /// @param title a line for the hover, or null
    /// @param absent whether this is time off instead of work
    /// @param conflict the rule it breaks, in words, or null
    public record Bar(
            long from,
            long to,
            @Nullable String title,
            boolean absent,
            @Nullable String conflict,
            List<Part> segments) {}

    /// A segment of a shift.
    ///
    /// @param kind work, break, lunch, training, meeting or absence: how it is drawn
    /// @param label what stands on it
    /// @param skill which tint work has, or null
    public record Part(
            long from,
            long to,
            String kind,
            String label,
            @Nullable String skill) {}

    /// @param required people needed
    /// @param rostered people there
    /// @param missing people lacking, counted by skill
    public record Point(long from, long to, double required, double rostered, double missing) {}
}
