package dev.muster.console.shell.chart;

import dev.muster.forecasting.Interval;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Figures over time, as a [TimeChart] shows them.
///
/// @param name   what is plotted; also the name of the file of figures
/// @param unit   of all values: "conversations", "people"
/// @param window the time shown
/// @param now    where to draw the line of the moment, or null for none
/// @param layers what is drawn, in any order
/// @param marks  stretches of time with a name
public record Plot(
        String name, String unit, Window window, @Nullable Instant now, List<Layer> layers, List<Mark> marks) {

    public Plot {
        layers = List.copyOf(layers);
        marks = List.copyOf(marks);
    }

    /// A stretch of time that is named: shaded, with its name at the top.
    ///
    /// @param name in a few words
    public record Mark(String name, Interval stretch) {}

    /// The time shown by a plot. Charts of one page share it, so that their hours line up.
    ///
    /// @param zone the site's zone, in which hours and days are written
    /// @param from the left edge
    /// @param to   the right edge, after the left one
    public record Window(ZoneId zone, Instant from, Instant to) {

        public Window {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("Window start (%s) must precede its end (%s).".formatted(from, to));
            }
        }
    }
}
