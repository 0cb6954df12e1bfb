package dev.muster.console.today;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
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
import dev.muster.console.shell.chart.TimeChart;
import dev.muster.console.shell.query.Feed;
import dev.muster.console.shell.query.Wait;
import dev.muster.ingest.live.LiveState;
import dev.muster.sql.access.Role;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.directory.Site;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// The running day, pushed as it happens: what waits and where, who is there, and the day's course against its plan.
@Route("today")
@StyleSheet("styles/today.css")
@Menu(title = "Today", order = 10, icon = Icons.TODAY)
@RolesAllowed({Roles.SUPERVISOR, Roles.PLANNER, Roles.MANAGER})
public final class TodayView extends Page {

    private static final long serialVersionUID = 1;

    private final LiveState live;
    private final DayCourses courses;

    TodayView(
            CurrentSite current,
            CurrentUser user,
            DirectoryRepository directory,
            LiveState live,
            DayCourses courses,
            InstantSource clock) {
        super("Today");
        this.live = live;
        this.courses = courses;
        current.get()
                .ifPresentOrElse(
                        site -> show(
                                Watch.of(
                                        user.grants(Set.of(Role.SUPERVISOR, Role.PLANNER, Role.MANAGER)),
                                        Wait.one(directory.load()),
                                        site,
                                        clock.instant()),
                                site),
                        this::showNoSite);
    }

    private void showNoSite() {
        add(new Empty(
                "No site is set up yet",
                "An administrator brings in sites, queues and people with ./muster import and a directory file."));
    }

    private void show(Watch watch, Site site) {
        Words words = Words.here(site.zone());
        LocalDate today = watch.today();
        about(words.day(today), site.name());
        if (!watch.isOpen()) {
            add(new Empty(
                    "This site's day is not open to you",
                    "Choose another site, or ask an administrator for a role at this one."));
            return;
        }
        if (watch.queues().isEmpty()) {
            add(new Empty("No queues at this site", "Bring them in with ./muster import and a directory file."));
            return;
        }
        Headlines headlines = new Headlines(words);
        QueueGrid queues = new QueueGrid(words);
        AgentGrid agents = new AgentGrid(words);
        Div trouble = new Div();
        Loading loading = Loading.list(watch.queues().size());
        queues.setVisible(false);
        add(
                trouble,
                headlines,
                heading("Queues"),
                loading,
                queues,
                course(site, watch, words),
                heading("People"),
                agents);
        Feed.show(
                this,
                live.snapshots().map(watch::board),
                board -> {
                    loading.setVisible(!board.ready());
                    queues.setVisible(board.ready());
                    trouble.removeAll();
                    if (board.ready()) {
                        headlines.show(board);
                        queues.show(board.queues());
                        agents.show(board.agents());
                    }
                },
                broken -> {
                    trouble.removeAll();
                    trouble.add(Failure.of(broken, () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false))));
                });
    }

    private Div course(Site site, Watch watch, Words words) {
        ComboBox<Queue> choice = new ComboBox<>();
        choice.setAriaLabel("Queue of the charts");
        choice.setItemLabelGenerator(Queue::name);
        choice.setItems(watch.queues());
        choice.setPlaceholder("All queues");
        choice.setClearButtonVisible(true);
        Span outlook = new Span();
        outlook.addClassName("quiet");
        Div head = new Div(heading("Course of the day"), outlook, choice);
        head.addClassName("today-course-head");
        TimeChart conversations = new TimeChart();
        TimeChart people = new TimeChart();
        conversations.setHeight("260px");
        people.setHeight("220px");
        Span unplanned = new Span("Nothing is forecast or rostered for today yet; see Forecast and Schedule.");
        unplanned.addClassName("quiet");
        unplanned.setVisible(false);
        Div course = new Div(head, unplanned, conversations, people);
        course.addClassName("today-course");
        DayCharts charts = new DayCharts(course, conversations, people, unplanned, outlook, words);
        charts.follow(courses.follow(site, watch.queues()));
        choice.addValueChangeListener(chosen -> charts.follow(
                courses.follow(site, chosen.getValue() == null ? watch.queues() : List.of(chosen.getValue()))));
        return course;
    }

    private static H2 heading(String text) {
        return new H2(text);
    }
}
