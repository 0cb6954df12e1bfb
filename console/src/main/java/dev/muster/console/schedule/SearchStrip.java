package dev.muster.console.schedule;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.muster.console.shell.Failure;
import dev.muster.console.shell.Words;
import dev.muster.console.shell.query.Feed;
import dev.muster.sql.directory.Site;
import dev.muster.sql.roster.StoredRoster;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/// How the search of the site stands, whoever began it; with a way to end it, and to its result.
final class SearchStrip extends Div {

    private static final long serialVersionUID = 1;
    private static final Duration TICK = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Consumer<Choice> go;
    private final Consumer<Boolean> running;
    private final Div fill = new Div();
    private final Span said = new Span();
    private final Button stop = new Button("Stop");
    private @Nullable Look look;
    private @Nullable Seen last;
    private @Nullable Search watched;

    /// @param go      told what to show next
    /// @param running told whether a search runs, whenever that is known anew
    SearchStrip(Site site, Searches searches, InstantSource clock, Consumer<Choice> go, Consumer<Boolean> running) {
        this.clock = clock;
        this.go = go;
        this.running = running;
        addClassName("schedule-search");
        getElement().setAttribute("role", "status");
        setVisible(false);
        fill.addClassName("schedule-search-fill");
        stop.addClickListener(click -> stop());
        Feed.show(
                this,
                searches.follow(site.id()).switchMap(SearchStrip::seen),
                this::show,
                broken -> said.setText("The progress of the search cannot be shown; it goes on."));
    }

    private static Flux<Seen> seen(Search search) {
        return Flux.combineLatest(
                        search.standings(),
                        Flux.interval(Duration.ZERO, TICK),
                        (standing, tick) -> new Seen(search, standing))
                .takeUntil(seen -> seen.standing.isOver());
    }

    /// Says what the page shows, so that a result is offered where it is not there already.
    void look(Choice choice, @Nullable StoredRoster shown, Reach reach, Words words) {
        look = new Look(choice, shown == null ? null : shown.id(), reach, words);
        Seen seen = last;
        if (seen != null) {
            show(seen);
        }
    }

    private void show(Seen seen) {
        last = seen;
        Look at = look;
        if (at == null) {
            return;
        }
        if (!seen.standing.isOver()) {
            watched = seen.search;
        }
        running.accept(!seen.standing.isOver());
        removeAll();
        switch (seen.standing) {
            case Standing.Waiting _ -> running(seen, at, "gathering what is known", Double.NaN);
            case Standing.Staffing(int queues, int all) ->
                running(seen, at, "forecasting, %d of %d queues".formatted(queues, all), Double.NaN);
            case Standing.Searching searching -> searching(seen, at, searching);
            case Standing.Keeping _ -> running(seen, at, "keeping the draft", 1);
            case Standing.Kept kept -> kept(seen.search, at, kept);
            case Standing.Failed(String why) -> failed(seen.search, at, why);
        }
    }

    private void searching(Seen seen, Look at, Standing.Searching searching) {
        Duration spent = Duration.between(searching.since(), clock.instant());
        Duration left = searching.longest().minus(spent);
        Standing.Best best = searching.best();
        running(
                seen,
                at,
                "covered %s · %s\u202fh missing · cost %s%s · %s left"
                        .formatted(
                                at.words.share(best.covered()),
                                at.words.number(best.missingHours()),
                                at.words.count(Math.round(best.cost())),
                                best.legal() ? "" : " · rules still broken",
                                at.words.duration(left.isNegative() ? Duration.ZERO : left)),
                Math.min(1, (double) spent.toMillis() / searching.longest().toMillis()));
    }

    private void running(Seen seen, Look at, String how, double done) {
        setVisible(true);
        said.setText("Optimizing the week of %s for %s: %s."
                .formatted(
                        at.words.shortDay(seen.search.period().from()),
                        seen.search.startedBy(),
                        seen.search.isStopped() ? "stopping, the best so far is kept" : how));
        fill.setClassName("unknown", Double.isNaN(done));
        fill.getStyle().set("width", Double.isNaN(done) ? "100%" : Math.round(done * 100) + "%");
        Div bar = new Div(fill);
        bar.addClassName("schedule-search-bar");
        Div line = new Div(said);
        line.addClassName("schedule-search-line");
        if (at.reach.plans()) {
            stop.setEnabled(!seen.search.isStopped());
            line.add(stop);
        }
        add(line, bar);
    }

    private void kept(Search search, Look at, Standing.Kept kept) {
        boolean here = at.choice.monday().equals(search.period().from());
        boolean shown = at.roster != null && at.roster == kept.roster();
        Choice result = at.choice.week(search.period().from()).roster(kept.roster());
        boolean seenToEnd = search == watched;
        if (seenToEnd) {
            watched = null;
            if (here && !shown) {
                setVisible(false);
                go.accept(result);
                return;
            }
        }
        if (shown) {
            search.lookAt();
        }
        setVisible(here ? !search.isLookedAt() || (shown && !kept.leftOut().isEmpty()) : seenToEnd);
        Div line = new Div(new Span("The search for the week of %s is over: draft version %d is kept. %s"
                .formatted(
                        at.words.shortDay(search.period().from()), kept.version(), String.join(" ", kept.leftOut()))));
        line.addClassName("schedule-search-line");
        if (!shown) {
            line.add(new Button("Show the draft", click -> go.accept(result)));
        }
        add(line);
    }

    private void failed(Search search, Look at, String why) {
        setVisible(at.choice.monday().equals(search.period().from()) && at.reach.plans());
        add(new Failure("No roster was found. " + why));
    }

    private void stop() {
        Seen seen = last;
        if (seen != null) {
            seen.search.stop();
            show(seen);
        }
    }

    private record Look(Choice choice, @Nullable Long roster, Reach reach, Words words) {}

    private record Seen(Search search, Standing standing) {}
}
