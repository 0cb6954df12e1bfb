package dev.muster.console.forecast;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.muster.console.shell.Failure;
import dev.muster.console.shell.Words;

/// How far a new forecast is, in a line.
final class ProgressLine {

    private ProgressLine() {}

    static Component of(Reforecast state, Words words) {
        return switch (state) {
            case Reforecast.Running running -> running(running);
            case Reforecast.Done done -> done(done, words);
            case Reforecast.Failed failed -> new Failure(failed.why());
        };
    }

    private static Component running(Reforecast.Running running) {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(running.total() == 0);
        if (running.total() > 0) {
            bar.setMax(running.total());
            bar.setValue(running.done());
        }
        String words = running.total() == 0
                ? "Reading what has come so far"
                : "%d of %d queues forecast".formatted(running.done(), running.total());
        return line(new Span(words), bar);
    }

    private static Component done(Reforecast.Done done, Words words) {
        Div line = line(new Span("%s forecast at %s.".formatted(queues(done.queues()), words.time(done.at()))));
        done.leftOut().values().forEach(reason -> line.add(new Span("Left out: " + reason)));
        return line;
    }

    private static String queues(int count) {
        return count == 1 ? "1 queue" : count + " queues";
    }

    private static Div line(Component... parts) {
        Div line = new Div(parts);
        line.addClassName("forecast-progress-line");
        line.getElement().setAttribute("role", "status");
        return line;
    }
}
