package dev.muster.console.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.muster.console.shell.Failure;
import dev.muster.console.shell.Words;
import dev.muster.console.shell.chart.TimeChart;
import dev.muster.console.shell.query.Feed;
import reactor.core.publisher.Flux;

/// The two charts of a day on one axis, fed by one stream at a time.
final class DayCharts {

    private final Div place;
    private final TimeChart conversations;
    private final TimeChart people;
    private final Component unplanned;
    private final Span outlook;
    private final Words words;
    private Div feeding = new Div();

    /// @param unplanned shown while there is nothing to compare the day with
    /// @param outlook   says what the day will come to
    DayCharts(Div place, TimeChart conversations, TimeChart people, Component unplanned, Span outlook, Words words) {
        this.place = place;
        this.conversations = conversations;
        this.people = people;
        this.unplanned = unplanned;
        this.outlook = outlook;
        this.words = words;
    }

    /// Shows another stream. The former ends with the element it was bound to.
    void follow(Flux<DayCourse> days) {
        feeding.removeFromParent();
        Div feed = new Div();
        feeding = feed;
        place.add(feed);
        Feed.show(feed, days, this::show, broken -> feed.add(Failure.of(broken, () -> follow(days))));
    }

    private void show(DayCourse day) {
        unplanned.setVisible(!day.isPlanned());
        outlook.setText(outlook(day));
        conversations.show(day.conversations());
        people.show(day.people());
    }

    private String outlook(DayCourse day) {
        double expected = day.expectedByMidnight();
        if (Double.isNaN(expected)) {
            return "";
        }
        String now = words.count(Math.round(day.offered().total())) + " so far, " + words.count(Math.round(expected))
                + " expected by midnight";
        return day.expected().total() > 0
                ? now + " (" + words.count(Math.round(day.expected().total())) + " forecast)"
                : now;
    }
}
