package dev.muster.console.forecast;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.muster.console.shell.Words;
import dev.muster.forecasting.Composition;
import dev.muster.sql.forecast.ForecastDay;
import java.time.format.TextStyle;
import java.util.Locale;

/// What a day's forecast is made of: from the usual day to the figure that counts, a line a cause.
final class DayExplanation extends Div {

    private static final long serialVersionUID = 1;

    private static final double TOLD = 0.0005;

    private final transient Words words;

    DayExplanation(DayRow row, Words words) {
        this.words = words;
        addClassName("day-explanation");
        ForecastDay day = row.whole();
        if (day == null || day.mean() == 0) {
            add(new Paragraph("Nothing is forecast for this day: the queue is closed, or no forecast was made."));
            return;
        }
        line("The usual day, over all weekdays", whole(day.composition().usual()), "");
        double so = day.composition().usual();
        for (Composition.Factor factor : day.composition().factors()) {
            so *= factor.by();
            line(cause(factor.part(), row), whole(so), percent(factor.by()));
        }
        if (Math.abs(row.expected() - row.model()) > 0.5) {
            line("A planner's override", whole(row.expected()), percent(row.expected() / row.model()));
        }
        Paragraph range = new Paragraph("The model holds %s to %s for the day nineteen times in twenty."
                .formatted(whole(day.band95().low()), whole(day.band95().high())));
        range.addClassName("quiet");
        add(range);
    }

    private void line(String cause, String figure, String change) {
        Div line = new Div(new Span(cause), new Span(change), new Span(figure));
        line.addClassName("day-explanation-line");
        add(line);
    }

    private String whole(double value) {
        return words.count(Math.round(value));
    }

    private String percent(double factor) {
        if (Math.abs(factor - 1) < TOLD) {
            return "no change";
        }
        double percent = Math.rint(100 * (factor - 1));
        return percent == 0 ? "under 1\u202f%" : words.signed(percent) + "\u202f%";
    }

    private static String cause(Composition.Part part, DayRow row) {
        return switch (part) {
            case WEEKDAY -> "A " + row.day().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
            case TREND -> "What this weekday is of late";
            case YEAR -> "The time of year";
            case MONTH -> "The time of the month";
            case LEVEL -> "How the last days ran";
            case REOPENING -> "After a closed day";
            case EVENT -> "Events and holidays";
            case AUTOMATION -> "Without what automation resolves";
            case SO_FAR -> "What came of it so far";
        };
    }
}
