package dev.muster.console.forecast;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import dev.muster.console.access.CurrentUser;
import dev.muster.console.access.Roles;
import dev.muster.console.planning.Overridden;
import dev.muster.console.planning.Overriding;
import dev.muster.console.shell.CurrentSite;
import dev.muster.console.shell.Empty;
import dev.muster.console.shell.Failure;
import dev.muster.console.shell.Icons;
import dev.muster.console.shell.Loading;
import dev.muster.console.shell.Page;
import dev.muster.console.shell.Words;
import dev.muster.console.shell.query.Feed;
import dev.muster.console.shell.query.Wait;
import dev.muster.sql.access.Role;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.directory.Site;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What is expected week by week, how sure that is, how many people it takes, and what earlier forecasts were worth.
/// Planners make it anew and override it.
@Route("forecast")
@StyleSheet("styles/forecast.css")
@Menu(title = "Forecast", order = 20, icon = Icons.FORECAST)
@RolesAllowed({Roles.PLANNER, Roles.SUPERVISOR, Roles.MANAGER})
public final class ForecastView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1;

    private final CurrentSite current;
    private final CurrentUser user;
    private final DirectoryRepository directory;
    private final Outlooks outlooks;
    private final Accuracies accuracies;
    private final Reforecasting reforecasting;
    private final Overriding overriding;
    private final EventSide events;
    private final InstantSource clock;
    private final Div progress = new Div();
    private final Div content = new Div();
    private final Button override = new Button("Override");
    private final Button adding = new Button("Add event");
    private Div feeding = new Div();
    private @Nullable Registration opening;

    ForecastView(
            CurrentSite current,
            CurrentUser user,
            DirectoryRepository directory,
            Outlooks outlooks,
            Accuracies accuracies,
            Reforecasting reforecasting,
            Overriding overriding,
            EventSide events,
            InstantSource clock) {
        super("Forecast");
        this.current = current;
        this.user = user;
        this.directory = directory;
        this.outlooks = outlooks;
        this.accuracies = accuracies;
        this.reforecasting = reforecasting;
        this.overriding = overriding;
        this.events = events;
        this.clock = clock;
        progress.addClassName("forecast-progress");
        content.addClassName("forecast");
        override.setEnabled(false);
        adding.setEnabled(false);
        adding.setTooltipText("Tells of a campaign, a launch or a one-off shock, past or to come");
        override.setTooltipText("Sets the forecast of one queue for a part of a day, with a reason");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeContent();
        current.get().ifPresentOrElse(site -> enter(site, event), this::showNoSite);
    }

    private void removeContent() {
        getChildren()
                .filter(it -> it instanceof ChoiceBar || it instanceof ViewTabs)
                .toList()
                .forEach(this::remove);
        progress.removeFromParent();
        content.removeFromParent();
        getChildren().filter(Empty.class::isInstance).toList().forEach(this::remove);
    }

    private void showNoSite() {
        add(new Empty(
                "No site is set up yet",
                "An administrator brings in sites, queues and people with ./muster import and a directory file."));
    }

    private void enter(Site site, BeforeEnterEvent event) {
        List<Queue> queues = Wait.one(directory.load()).queues().stream()
                .filter(queue -> queue.site().equals(site.id()))
                .toList();
        LocalDate today = clock.instant().atZone(site.zone()).toLocalDate();
        Choice choice = Choice.of(event.getLocation().getQueryParameters(), queues, today);
        Words words = Words.here(site.zone());
        about(choice.name(), period(choice, words), site.name());
        if (user.is(Role.PLANNER, site.id())) {
            Button again = forecastAnew(site, choice);
            switch (choice.view()) {
                case WEEK -> actions(override, again);
                case EVENTS -> actions(adding, again);
                case ACCURACY -> actions(again);
            }
        }
        add(new ViewTabs(choice), new ChoiceBar(choice, queues, today), progress, content);
        show(site, choice);
        watch(site, choice, reforecasting.running(site.id()));
    }

    private static String period(Choice choice, Words words) {
        return switch (choice.view()) {
            case WEEK ->
                "%s to %s"
                        .formatted(
                                words.shortDay(choice.monday()),
                                words.shortDay(choice.monday().plusDays(6)));
            case EVENTS -> "past and to come";
            case ACCURACY -> "the last eight weeks";
        };
    }

    private Button forecastAnew(Site site, Choice choice) {
        Button button = new Button("Forecast again", click -> watch(site, choice, reforecasting.start(site)));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setTooltipText("Forecasts all queues of the site, four weeks from today on");
        return button;
    }

    private void show(Site site, Choice choice) {
        Queue queue = choice.single();
        switch (choice.view()) {
            case WEEK ->
                feed(outlooks.read(site, choice.queues(), choice.monday()), () -> show(site, choice), outlook -> {
                    content.add(panel(site, choice, outlook));
                    offer(site, choice, outlook);
                });
            case EVENTS ->
                feed(events.read(site, choice), () -> show(site, choice), book -> showEvents(site, choice, book));
            case ACCURACY -> {
                if (queue == null) {
                    content.removeAll();
                    content.add(new Empty(
                            "Accuracy is told queue by queue",
                            "Choose a queue above: errors of several would hide each other in the sum."));
                } else {
                    feed(
                            accuracies.read(queue.id(), site.zone()),
                            () -> show(site, choice),
                            accuracy -> content.add(new AccuracyPanel(accuracy, Words.here(site.zone()))));
                }
            }
        }
    }

    /// Shows what is read once it is there.
    private <T> void feed(Mono<T> read, Command again, Consumer<T> shown) {
        content.removeAll();
        content.add(Loading.cards(4), Loading.chart());
        feeding.removeFromParent();
        Div feed = new Div();
        feeding = feed;
        add(feed);
        Feed.show(
                feed,
                read.flux(),
                value -> {
                    content.removeAll();
                    shown.accept(value);
                },
                broken -> {
                    content.removeAll();
                    content.add(Failure.of(broken, again));
                });
    }

    private void showEvents(Site site, Choice choice, EventBook book) {
        Words words = Words.here(site.zone());
        Consumer<String> changed = change -> {
            show(site, choice);
            progress.removeAll();
            progress.add(EventSide.stale(change, () -> watch(site, choice, reforecasting.start(site))));
        };
        content.add(events.panel(book, words, changed));
        offer(adding, () -> events.add(book, words, changed));
    }

    /// What a button does with what is shown now.
    private void offer(Button button, Runnable action) {
        if (opening != null) {
            opening.remove();
        }
        opening = button.addClickListener(click -> action.run());
        button.setEnabled(true);
    }

    private WeekPanel panel(Site site, Choice choice, Outlook outlook) {
        Words words = Words.here(site.zone());
        String login = user.login();
        LongFunction<Mono<Overridden>> withdraw = id -> overriding.withdraw(id, login);
        return new WeekPanel(
                outlook,
                words,
                new OverrideList(
                        outlook,
                        words,
                        choice.queues().stream().collect(Collectors.toMap(Queue::id, Queue::name)),
                        user.is(Role.PLANNER, site.id()) ? withdraw : null,
                        () -> show(site, choice)));
    }

    /// Opens the way to override what is shown, where it is one queue's and there is something to override.
    private void offer(Site site, Choice choice, Outlook outlook) {
        Queue queue = choice.single();
        boolean over = !outlook.offered().end().isAfter(outlook.now());
        override.setEnabled(false);
        if (queue != null && outlook.isForecast() && !over) {
            OverrideDialog.Subject subject =
                    new OverrideDialog.Subject(queue, outlook, site.zone(), Words.here(site.zone()));
            String login = user.login();
            offer(
                    override,
                    () -> new OverrideDialog(
                                    subject, wish -> overriding.override(wish, login), () -> show(site, choice))
                            .open());
        }
    }

    private void watch(Site site, Choice choice, Flux<Reforecast> run) {
        progress.removeAll();
        Div line = new Div();
        progress.add(line);
        Feed.show(
                line,
                run,
                state -> {
                    line.removeAll();
                    line.add(ProgressLine.of(state, Words.here(site.zone())));
                    if (state instanceof Reforecast.Done) {
                        show(site, choice);
                    }
                },
                broken -> progress.add(Failure.of(broken, () -> watch(site, choice, run))));
    }
}
