package dev.muster.console.reports.operation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
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
import dev.muster.console.shell.query.Trouble;
import dev.muster.console.shell.query.Wait;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.directory.Site;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Figures of a period: a preview, and the workbook that holds them all.
@Route("reports")
@Menu(title = "Reports", order = 50, icon = Icons.REPORTS)
@RolesAllowed({Roles.MANAGER, Roles.SUPERVISOR})
@StyleSheet("styles/reports.css")
public final class ReportsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1;

    private final transient CurrentUser user;
    private final transient CurrentSite current;
    private final transient DirectoryRepository directory;
    private final transient Previews previews;
    private final transient Download download;
    private final transient InstantSource clock;
    private final Div bar = new Div();
    private final Div progress = new Div();
    private final Div content = new Div();

    ReportsView(
            CurrentUser user,
            CurrentSite current,
            DirectoryRepository directory,
            Previews previews,
            Download download,
            InstantSource clock) {
        super("Reports");
        this.user = user;
        this.current = current;
        this.directory = directory;
        this.previews = previews;
        this.download = download;
        this.clock = clock;
        addClassName("reports");
        progress.addClassName("report-progress");
        progress.getElement().setAttribute("role", "status");
        add(bar, progress, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        current.get()
                .ifPresentOrElse(
                        site -> enter(event, site),
                        () -> content.add(
                                new Empty(
                                        "No site is set up yet",
                                        "An administrator brings in sites, queues and people with ./muster import and a directory file.")));
    }

    private void enter(BeforeEnterEvent event, Site site) {
        List<Queue> queues = Wait.one(directory.load()).queues().stream()
                .filter(queue -> queue.site().equals(site.id()))
                .sorted(Comparator.comparing(Queue::name))
                .toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
        Choice choice = Choice.of(
                event.getLocation().getQueryParameters(),
                queues.stream().map(Queue::id).collect(Collectors.toSet()),
                today);
        bar.removeAll();
        bar.add(new ChoiceBar(
                choice,
                queues,
                today,
                chosen -> UI.getCurrentOrThrow().navigate(ReportsView.class, chosen.parameters())));
        progress.removeAll();
        show(choice, site);
    }

    private void show(Choice choice, Site site) {
        Words words = Words.here(site.zone());
        ReportRequest request = new ReportRequest(
                site.id(), site.zone(), choice.days().from(), choice.days().to(), choice.queues());
        about(
                request.from().equals(request.to())
                        ? words.day(request.from())
                        : words.shortDay(request.from()) + " to " + words.shortDay(request.to()),
                site.name());
        actions(button(request, words));
        content.removeAll();
        Div waiting = new Div(Loading.cards(6), Loading.list(8));
        waiting.addClassName("preview");
        content.add(waiting);
        Feed.show(
                waiting,
                previews.of(request, user.login())
                        .map(report -> (Component) new PreviewPane(report, words))
                        .defaultIfEmpty(new Empty(
                                "This site is not open to you",
                                "Your grants as a manager or supervisor do not reach it. Choose another site above."))
                        .flux(),
                shown -> {
                    content.removeAll();
                    content.add(shown);
                },
                broken -> {
                    content.removeAll();
                    content.add(Failure.of(broken, () -> show(choice, site)));
                });
    }

    private Anchor button(ReportRequest request, Words words) {
        DownloadHandler handler = event -> download.answer(event, request, state -> tell(state, words));
        Anchor button = new Anchor(handler, "Download workbook");
        button.addClassName("main-link");
        return button;
    }

    private void tell(Download.State state, Words words) {
        progress.removeAll();
        switch (state) {
            case Download.State.Waiting _ -> running("Waiting for other workbooks to be finished");
            case Download.State.Reading _ -> running("Adding up the period");
            case Download.State.Writing writing ->
                running("Writing conversations: %s".formatted(words.count(writing.conversations())));
            case Download.State.Done done -> {
                Span said = new Span(
                        "The workbook is made, with %s conversations. Your browser keeps it among the downloads."
                                .formatted(words.count(done.conversations())));
                said.addClassName("quiet");
                progress.add(said);
            }
            case Download.State.Refused refused -> progress.add(new Failure(refused.rule()));
            case Download.State.Failed failed ->
                progress.add(new Failure("The workbook could not be made. " + Trouble.words(failed.cause())));
        }
    }

    private void running(String words) {
        ProgressBar line = new ProgressBar();
        line.setIndeterminate(true);
        progress.add(new Span(words), line);
    }
}
