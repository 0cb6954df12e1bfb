package dev.muster.console.today;

import dev.muster.console.shell.chart.Layer;
import dev.muster.console.shell.chart.Plot;
import dev.muster.forecasting.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A day against its plan, for one queue or for all of a site.
///
/// @param now      the moment it was read
/// @param offered  what came, in intervals that have ended
/// @param expected what was forecast; nothing but NaN where there is no forecast
/// @param rest     what is expected of the rest of the day by what has come so far, from the interval under way on;
///                 null where that is not known
/// @param band     where four of five intervals lie; null where several queues are added up, as bands do not add
/// @param needed   people whom the roster must have at work, breaks and absence allowed for, per quarter of an hour
/// @param rostered people at work by the published roster, per quarter of an hour
record DayCourse(
        Instant now,
        Series offered,
        Series expected,
        @Nullable Series rest,
        @Nullable Edges band,
        Series needed,
        Series rostered) {

    /// The two edges of a band.
    record Edges(Series low, Series high) {}

    Plot conversations() {
        List<Layer> layers = new ArrayList<>();
        if (band != null) {
            layers.add(new Layer.Band("80 %", band.low(), band.high(), Layer.Width.EIGHTY));
        }
        if (rest != null) {
            layers.add(new Layer.Compared("Forecast", expected));
            layers.add(new Layer.Expected("Expected", rest));
        } else {
            layers.add(new Layer.Expected("Forecast", expected));
        }
        layers.add(new Layer.Actual("Offered", offered));
        return plot("Conversations offered", "conversations in 30 minutes", layers);
    }

    Plot people() {
        return plot(
                "People at work",
                "people",
                List.of(
                        new Layer.Rostered("Rostered", rostered),
                        new Layer.Required("Needed", needed),
                        new Layer.Gap(needed, rostered)));
    }

    /// What the day will have come to: what has come, and what is expected of the rest; NaN where that is not known.
    double expectedByMidnight() {
        return rest == null ? Double.NaN : offered.total() + rest.total();
    }

    boolean isPlanned() {
        return expected.total() > 0 || needed.total() > 0 || rostered.total() > 0;
    }

    private Plot plot(String name, String unit, List<Layer> layers) {
        return new Plot(
                name, unit, new Plot.Window(offered.zone(), offered.start(), offered.end()), now, layers, List.of());
    }
}
