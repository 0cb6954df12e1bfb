package dev.muster.console.browser;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.muster.console.access.Roles;
import dev.muster.console.shell.Empty;
import dev.muster.console.shell.Failure;
import dev.muster.console.shell.Icons;
import dev.muster.console.shell.Loading;
import dev.muster.console.shell.Page;
import dev.muster.console.shell.Words;
import dev.muster.console.shell.chart.Layer;
import dev.muster.console.shell.chart.Plot;
import dev.muster.console.shell.chart.TimeChart;
import dev.muster.console.shell.query.Feed;
import dev.muster.forecasting.Series;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import reactor.core.publisher.Flux;

/// Everything the shell offers a page, on one page.
@Route("sample")
@Menu(title = "Sample", order = 90, icon = Icons.FORECAST)
@RolesAllowed(Roles.PLANNER)
public final class SampleView extends Page {

    private static final long serialVersionUID = 1;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant START = Instant.parse("2026-10-24T22:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final int SIZE = 50;

    SampleView() {
        super("Sample");
        about(Words.here(ZONE).day(LocalDate.of(2026, 10, 25)), "Berlin");
        Button main = new Button("Optimize");
        main.addThemeVariants(ButtonVariant.PRIMARY);
        Button broken = new Button("Break", click -> {
            throw new IllegalStateException("Broken on purpose.");
        });
        actions(broken, main);
        add(ticks(), forecast(), roster());
        add(Loading.cards(3), new Failure("The forecast could not be read.", new Button("Try again")));
        add(new Empty("No forecast for this week", "Import past conversations first; a forecast follows by itself."));
    }

    private static Span ticks() {
        Span ticks = new Span();
        ticks.addClassName("ticks");
        Feed.show(
                ticks,
                Flux.interval(Duration.ofMillis(10)),
                tick -> ticks.setText("Tick " + tick),
                broken -> ticks.setText(broken.toString()));
        return ticks;
    }

    private static TimeChart forecast() {
        Series mean = series(i -> day(i) * 120);
        TimeChart chart = new TimeChart();
        chart.show(plot(
                "Offered conversations",
                "conversations per 30 minutes",
                List.of(
                        new Layer.Band(
                                "95 %", series(i -> day(i) * 78), series(i -> day(i) * 166), Layer.Width.NINETY_FIVE),
                        new Layer.Band("80 %", series(i -> day(i) * 96), series(i -> day(i) * 146), Layer.Width.EIGHTY),
                        new Layer.Expected("Forecast", mean),
                        new Layer.Actual(
                                "Actual",
                                series(i -> i > 27 ? Double.NaN : day(i) * (120 + 17 * Math.sin(i * 2.3)))))));
        return chart;
    }

    private static TimeChart roster() {
        Series required = series(i -> Math.ceil(day(i) * 31));
        Series rostered =
                series(i -> Double.isNaN(day(i)) ? Double.NaN : 24 - Math.abs(26 - i) * 0.7 - (i % 3 == 0 ? 2 : 0));
        TimeChart chart = new TimeChart();
        chart.show(plot(
                "People",
                "people",
                List.of(
                        new Layer.Rostered("Rostered", rostered),
                        new Layer.Required("Required", required),
                        new Layer.Gap(required, rostered))));
        return chart;
    }

    private static Plot plot(String name, String unit, List<Layer> layers) {
        Plot.Window window = new Plot.Window(ZONE, START, START.plus(STEP.multipliedBy(SIZE)));
        return new Plot(name, unit, window, START.plus(STEP.multipliedBy(28)), layers, List.of());
    }

    private static double day(int i) {
        return i < 16 || i > 42 ? Double.NaN : Math.sin((i - 14) * Math.PI / 30);
    }

    private static Series series(IntToDoubleFunction value) {
        double[] values = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            values[i] = value.applyAsDouble(i);
        }
        return Series.of(ZONE, START, STEP, values);
    }
}
