package dev.muster.console.forecast;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import dev.muster.console.shell.Empty;
import dev.muster.console.shell.Headline;
import dev.muster.console.shell.Words;
import dev.muster.forecasting.accuracy.Coverage;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What earlier forecasts of a queue were worth: by how far ahead they looked, and of one horizon by weekday and hour.
final class AccuracyPanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient Accuracy accuracy;
    private final transient Words words;
    private final Div detail = new Div();

    AccuracyPanel(Accuracy accuracy, Words words) {
        this.accuracy = accuracy;
        this.words = words;
        addClassName("forecast-week");
        detail.addClassName("accuracy-detail");
        if (accuracy.isEmpty()) {
            add(
                    new Empty(
                            "No forecast of this queue has been overtaken by time yet",
                            "Every forecast is kept as it was made. As soon as a half hour that began after it is over, it is held against what came; the last eight weeks count."));
            return;
        }
        Horizon first = usual();
        add(headlines(detailOf(first).all()));
        add(new H2("By how far ahead the forecast was made"), grid("Forecast made", accuracy.horizons(), true));
        add(choice(first), detail, terms());
        show(first);
    }

    /// The day ahead is what most look at; where there is none, the nearest.
    private Horizon usual() {
        return accuracy.byHorizon().containsKey(Horizon.ONE_DAY)
                ? Horizon.ONE_DAY
                : accuracy.byHorizon().keySet().iterator().next();
    }

    private Accuracy.Detail detailOf(Horizon horizon) {
        return Objects.requireNonNull(accuracy.byHorizon().get(horizon));
    }

    private Div headlines(AccuracyRow row) {
        Headline error = new Headline("Error (WAPE), " + row.name().toLowerCase(Locale.UK));
        error.show(words.share(row.wape()), "per 30 minutes, over %s days".formatted(words.count(row.days())));
        Headline floor = new Headline("Poisson floor");
        floor.show(words.share(row.floor()), "is left by chance alone, whatever the model");
        Headline bias = new Headline("Bias");
        bias.show(
                AccuracyFigure.BIAS.of(row, words),
                row.bias() > 0 ? "too much was forecast" : "too little was forecast");
        Headline narrow = new Headline("In the 80\u202f% band");
        narrow.show(words.share(row.coverage80().share()), "of intervals; 80\u202f% would be right");
        Headline wide = new Headline("In the 95\u202f% band");
        wide.show(words.share(row.coverage95().share()), "of intervals; 95\u202f% would be right");
        return Headline.row(error, floor, bias, narrow, wide);
    }

    private Div choice(Horizon first) {
        Select<Horizon> horizon = new Select<>();
        horizon.setAriaLabel("Forecast made");
        horizon.setItems(accuracy.byHorizon().keySet());
        horizon.setItemLabelGenerator(Horizon::words);
        horizon.setValue(first);
        horizon.addValueChangeListener(change -> show(change.getValue()));
        Div choice = new Div(new H2("By weekday and hour, forecast made"), horizon);
        choice.addClassName("accuracy-choice");
        return choice;
    }

    private void show(Horizon horizon) {
        Accuracy.Detail of = detailOf(horizon);
        detail.removeAll();
        detail.add(
                new Div(new H3("Weekday"), grid("Day", of.byWeekday(), false)),
                new Div(new H3("Hour"), grid("From", of.byHour(), false)));
    }

    /// @param wide whether there is room for days and words
    private Grid<AccuracyRow> grid(String name, List<AccuracyRow> rows, boolean wide) {
        Grid<AccuracyRow> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(AccuracyRow::name)
                .setHeader(name)
                .setWidth(wide ? "152px" : "104px")
                .setFlexGrow(wide ? 0 : 1);
        if (wide) {
            figure(grid, AccuracyFigure.DAYS);
        }
        figure(grid, AccuracyFigure.OFFERED);
        figure(grid, AccuracyFigure.ERROR);
        figure(grid, AccuracyFigure.CHANCE);
        figure(grid, AccuracyFigure.BIAS);
        figure(grid, AccuracyFigure.TO_WEEK_BEFORE);
        figure(grid, AccuracyFigure.RANGE_LOSS);
        coverage(grid, AccuracyFigure.BAND_80, AccuracyRow::coverage80);
        coverage(grid, AccuracyFigure.BAND_95, AccuracyRow::coverage95);
        if (wide) {
            grid.addColumn(AccuracyRow::inWords)
                    .setHeader("In words")
                    .setFlexGrow(1)
                    .setWidth("208px");
        }
        grid.setItems(rows);
        return grid;
    }

    private void coverage(
            Grid<AccuracyRow> grid, AccuracyFigure figure, SerializableFunction<AccuracyRow, Coverage> coverage) {
        figure(grid, figure)
                .setTooltipGenerator(row -> "%s; by luck it could be anything from %s to %s."
                        .formatted(
                                words.share(coverage.apply(row).share()),
                                words.share(coverage.apply(row).low()),
                                words.share(coverage.apply(row).high())));
    }

    private Grid.Column<AccuracyRow> figure(Grid<AccuracyRow> grid, AccuracyFigure figure) {
        Span header = new Span(figure.header());
        header.setTitle(figure.meaning());
        return grid.addColumn(row -> figure.of(row, words))
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("72px")
                .setFlexGrow(0);
    }

    private static Div terms() {
        Div terms = new Div(
                term("Error", AccuracyFigure.ERROR.meaning()),
                term("By chance", AccuracyFigure.CHANCE.meaning()),
                term("Bias", AccuracyFigure.BIAS.meaning()),
                term("To week before", AccuracyFigure.TO_WEEK_BEFORE.meaning()),
                term("Range loss", AccuracyFigure.RANGE_LOSS.meaning()),
                term(
                        "Band",
                        "how often what came lay in it, the edges included. It is called too narrow or too wide only where chance over so many days does not explain it (99 %)."),
                term(
                        "Snapshot",
                        "of the forecasts made on one day the last that was made before the interval began. Offered counts an interval once for each snapshot that is held against it. The model is scored, not the overrides."));
        terms.addClassName("accuracy-terms");
        return terms;
    }

    private static Paragraph term(String name, String meaning) {
        Span strong = new Span(name);
        strong.addClassName("accuracy-term");
        Paragraph line = new Paragraph(strong, new Span(": " + meaning));
        line.addClassName("quiet");
        return line;
    }
}
