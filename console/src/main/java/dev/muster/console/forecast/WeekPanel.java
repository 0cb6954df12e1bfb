package dev.muster.console.forecast;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import dev.muster.console.shell.Empty;
import dev.muster.console.shell.Headline;
import dev.muster.console.shell.Words;
import dev.muster.console.shell.chart.TimeChart;
import java.util.List;

/// A week in figures, as two charts on one axis, and day by day.
final class WeekPanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient Outlook outlook;
    private final transient Words words;

    /// @param overrides made for the week
    WeekPanel(Outlook outlook, Words words, OverrideList overrides) {
        this.outlook = outlook;
        this.words = words;
        addClassName("forecast-week");
        if (outlook.isEmpty()) {
            add(new Empty(
                    "Nothing is known of these weeks",
                    "Import past counts with ./muster import, then let a planner forecast."));
            return;
        }
        add(headlines());
        if (!outlook.isForecast()) {
            Paragraph hint = new Paragraph("This week has no forecast. A planner makes one with Forecast again.");
            hint.addClassName("quiet");
            add(hint);
        }
        TimeChart conversations = new TimeChart();
        conversations.setHeight("360px");
        conversations.show(outlook.conversations());
        TimeChart people = new TimeChart();
        people.setHeight("240px");
        people.show(outlook.people());
        add(conversations);
        if (outlook.bands() == null && outlook.isForecast()) {
            Paragraph hint = new Paragraph(
                    "Bands are drawn and overrides made for one queue, as bands of several do not add up. Choose a queue above.");
            hint.addClassName("quiet");
            add(hint);
        }
        add(people);
        if (!outlook.overrides().isEmpty()) {
            Paragraph hint = new Paragraph(
                    "What counts is the planner's figure; the model's own is kept beside it, and the bands are the model's.");
            hint.addClassName("quiet");
            add(new H2("Overrides"), hint, overrides);
        }
        add(new H2("Day by day"));
        if (!outlook.days().isEmpty()) {
            Paragraph hint = new Paragraph("Choose a day to see what its forecast is made of.");
            hint.addClassName("quiet");
            add(hint);
        }
        add(days());
        if (!outlook.methods().isEmpty()) {
            Paragraph methods = new Paragraph("Made by: %s.".formatted(String.join("; ", outlook.methods())));
            methods.addClassName("quiet");
            add(methods);
        }
    }

    private Div headlines() {
        Headline expected = new Headline("Forecast for the week");
        expected.show(
                words.count(Math.round(outlook.expectedInWeek())),
                outlook.isOverridden()
                        ? "offered, with overrides; the model alone %s"
                                .formatted(words.count(Math.round(outlook.modelInWeek())))
                        : "conversations offered");
        Headline offered = new Headline("Offered so far");
        offered.show(words.count(Math.round(outlook.offeredInWeek())), "in intervals that have ended");
        Headline error = new Headline("Error so far");
        error.show(
                outlook.wape().isPresent() ? words.share(outlook.wape().getAsDouble()) : "–",
                "WAPE per 30 minutes: Σ|forecast − actual| ÷ Σ actual");
        Headline peak = new Headline("Most people needed");
        peak.show(words.number(outlook.peak()), "at once, at work");
        Headline hours = new Headline("Hours needed");
        hours.show(words.number(outlook.hoursNeeded()), words.number(outlook.hoursPaid()) + " paid, with shrinkage");
        return Headline.row(expected, offered, error, peak, hours);
    }

    private Grid<DayRow> days() {
        Grid<DayRow> days = new Grid<>();
        days.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        days.setAllRowsVisible(true);
        days.setSelectionMode(Grid.SelectionMode.NONE);
        days.addColumn(this::day).setHeader("Day").setFlexGrow(2);
        figure(days, "Forecast", row -> whole(row.expected()));
        if (!outlook.days().isEmpty()) {
            figure(days, "80 % range", this::range);
            days.setItemDetailsRenderer(new ComponentRenderer<>(row -> new DayExplanation(row, words)));
        }
        if (outlook.isOverridden()) {
            figure(days, "Model's own", row -> whole(row.model()));
        }
        figure(days, "Offered", row -> whole(row.offered()));
        figure(
                days,
                "Difference so far",
                row -> Double.isNaN(row.missed()) ? "–" : words.signed(Math.rint(row.missed())));
        figure(days, "Most people", row -> words.number(row.peak()));
        figure(days, "Hours needed", row -> words.number(row.hours()));
        days.setItems(DayRow.of(outlook));
        return days;
    }

    private String range(DayRow row) {
        return row.whole() == null || row.whole().mean() == 0
                ? "–"
                : "%s to %s"
                        .formatted(
                                words.count(Math.round(row.whole().band80().low())),
                                words.count(Math.round(row.whole().band80().high())));
    }

    private String day(DayRow row) {
        List<String> marks = outlook.marksOn(row.day());
        return words.shortDay(row.day()) + (marks.isEmpty() ? "" : " · " + String.join(", ", marks));
    }

    private static void figure(Grid<DayRow> days, String header, ValueProvider<DayRow, String> text) {
        days.addColumn(text).setHeader(header).setTextAlign(ColumnTextAlign.END);
    }

    private String whole(double value) {
        return Double.isNaN(value) ? "–" : words.count(Math.round(value));
    }
}
