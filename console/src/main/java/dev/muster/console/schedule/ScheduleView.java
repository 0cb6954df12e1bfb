package dev.muster.console.schedule;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.muster.console.access.CurrentUser;
import dev.muster.console.access.Roles;
import dev.muster.console.shell.CurrentSite;
import dev.muster.console.shell.Empty;
import dev.muster.console.shell.Failure;
import dev.muster.console.shell.Icons;
import dev.muster.console.shell.Loading;
import dev.muster.console.shell.Page;
import dev.muster.console.shell.Words;
import dev.muster.console.shell.query.Feed;
import dev.muster.sql.directory.Site;
import dev.muster.sql.roster.RosterState;
import dev.muster.sql.roster.Rosters;
import dev.muster.sql.roster.StoredRoster;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who works when in a week, and what that covers; the search for something better, and publishing it.
@Route("schedule")
@StyleSheet("styles/schedule.css")
@Menu(title = "Schedule", order = 30, icon = Icons.SCHEDULE)
@RolesAllowed({Roles.SUPERVISOR, Roles.PLANNER, Roles.MANAGER})
public final class ScheduleView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1;

    private final CurrentUser user;
    private final Sheets sheets;
    private final Searches searches;
    private final Rosters rosters;
    private final InstantSource clock;
    private final Optional<Site> site;
    private final Div content = new Div(Loading.list(8));
    private final Div reading = new Div();
    private final Optional<SearchStrip> strip;
    private @Nullable Button main;
    private boolean begun;

    ScheduleView(
            CurrentSite current,
            CurrentUser user,
            Sheets sheets,
            Searches searches,
            Rosters rosters,
            InstantSource clock) {
        super("Schedule");
        this.user = user;
        this.sheets = sheets;
        this.searches = searches;
        this.rosters = rosters;
        this.clock = clock;
        site = current.get();
        strip = site.map(here -> new SearchStrip(here, searches, clock, this::go, this::allowUnless));
        content.addClassName("schedule");
        reading.addClassName("schedule-reading");
        strip.ifPresent(this::add);
        add(content, reading);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        site.ifPresentOrElse(
                here -> open(
                        here,
                        Choice.of(
                                event.getLocation().getQueryParameters(),
                                clock.instant().atZone(here.zone()).toLocalDate())),
                this::showNoSite);
    }

    private void showNoSite() {
        content.removeAll();
        content.add(new Empty(
                "No site is set up yet",
                "An administrator brings in sites, queues and people with ./muster import and a directory file."));
    }

    private void open(Site here, Choice choice) {
        Words words = Words.here(here.zone());
        about(
                choice.day() == null
                        ? words.shortDay(choice.monday()) + "–"
                                + words.shortDay(choice.monday().plusDays(6))
                        : words.day(choice.day()),
                here.name());
        Div reader = new Div();
        reading.removeAll();
        reading.add(reader);
        Feed.show(reader, sheets.load(here, choice).flux(), sheet -> show(sheet, choice, words), broken -> {
            content.removeAll();
            content.add(Failure.of(broken, () -> open(here, choice)));
        });
    }

    private void show(Sheet sheet, Choice asked, Words words) {
        Choice choice = asked.within(sheet.directory(), sheet.site().id());
        Reach reach = Reach.of(user.grants(), sheet.site());
        content.removeAll();
        if (reach.isEmpty(sheet.directory(), sheet.site())) {
            strip.ifPresent(shown -> shown.setVisible(false));
            content.add(new Empty(
                    "The schedule of %s is not open to you"
                            .formatted(sheet.site().name()),
                    "Ask an administrator for the role supervisor, planner or manager at this site."));
            return;
        }
        LocalDate today = words.dayOf(clock.instant());
        content.add(new FilterBar(sheet, choice, reach, words, today, this::go));
        if (sheet.shown() == null) {
            content.add(empty(sheet, choice, reach, today));
        } else {
            content.add(new Board(sheet, choice, new Rows(sheet, choice, reach, words), words, clock.instant()));
        }
        offer(sheet, choice, reach, words);
        strip.ifPresent(shown -> shown.look(choice, sheet.shown(), reach, words));
    }

    private Empty empty(Sheet sheet, Choice choice, Reach reach, LocalDate today) {
        if (!reach.plans()) {
            return new Empty("No roster for this week", "It is shown here once a planner has published it.");
        }
        if (!choice.monday().isAfter(today)) {
            Button next = new Button(
                    "Next week", click -> go(choice.week(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)))));
            return new Empty(
                    "No roster for this week",
                    "A week that has begun is not planned anew; go on to one that has not.",
                    next);
        }
        return new Empty(
                "No roster for this week",
                sheet.agents().isEmpty()
                        ? "Nobody has a contract in this week yet; bring people in with the directory first."
                        : "Optimize makes a draft for %d people from forecast and contracts."
                                .formatted(sheet.agents().size()));
    }

    private void offer(Sheet sheet, Choice choice, Reach reach, Words words) {
        List<Button> buttons = new ArrayList<>();
        StoredRoster shown = sheet.shown();
        if (reach.plans() && shown != null && shown.head().state() == RosterState.DRAFT) {
            buttons.add(new Button(
                    "Publish", click -> new PublishDialog(sheet, shown, rosters, words, this::go, choice).open()));
        }
        if (reach.plans()) {
            Button optimize = new Button(
                    "Optimize",
                    click -> new OptimizeDialog(
                                    words.shortDay(choice.monday()),
                                    sheet.agents().size(),
                                    longest -> searches.begin(sheet.site(), choice.week(), longest, user.name()))
                            .open());
            optimize.addThemeVariants(ButtonVariant.PRIMARY);
            begun = hasBegun(sheet, choice);
            main = optimize;
            allowUnless(false);
            buttons.add(optimize);
        }
        actions(buttons.toArray(Button[]::new));
    }

    private void allowUnless(boolean running) {
        Button optimize = main;
        if (optimize != null) {
            optimize.setEnabled(!begun && !running);
            optimize.setTooltipText(
                    begun
                            ? "A week that has begun is not planned anew."
                            : running ? "A search is running at this site." : null);
        }
    }

    private boolean hasBegun(Sheet sheet, Choice choice) {
        Instant start = choice.week().interval(sheet.site().zone()).start();
        return !clock.instant().isBefore(start);
    }

    private void go(Choice choice) {
        getUI().ifPresent(ui -> ui.navigate(ScheduleView.class, choice.address()));
    }
}
