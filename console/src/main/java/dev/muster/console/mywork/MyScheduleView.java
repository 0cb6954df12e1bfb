package dev.muster.console.mywork;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.muster.console.access.CurrentUser;
import dev.muster.console.access.Roles;
import dev.muster.console.shell.Empty;
import dev.muster.console.shell.Failure;
import dev.muster.console.shell.Icons;
import dev.muster.console.shell.Loading;
import dev.muster.console.shell.Page;
import dev.muster.console.shell.Words;
import dev.muster.console.shell.query.Feed;
import dev.muster.forecasting.AgentId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.InstantSource;
import reactor.core.publisher.Flux;

/// What the agent who looks is to work, this week and the next, as published.
@Route("my-schedule")
@StyleSheet("styles/mywork.css")
@Menu(title = "My schedule", order = 60, icon = Icons.MY_SCHEDULE)
@RolesAllowed(Roles.AGENT)
public final class MyScheduleView extends Page {

    private static final long serialVersionUID = 1;
    private static final Duration REFRESH = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Div content = new Div();

    MyScheduleView(CurrentUser user, OwnShifts shifts, InstantSource clock) {
        super("My schedule");
        this.clock = clock;
        narrow();
        add(content);
        user.agent().ifPresentOrElse(agent -> follow(agent, shifts), this::showNobody);
    }

    private void follow(AgentId agent, OwnShifts shifts) {
        content.add(Loading.list(7));
        Feed.show(
                this,
                Flux.interval(Duration.ZERO, REFRESH)
                        .onBackpressureLatest()
                        .concatMap(_ -> shifts.of(agent, clock.instant()).singleOptional()),
                found -> found.ifPresentOrElse(this::show, this::showNobody),
                broken -> {
                    content.removeAll();
                    content.add(Failure.of(broken, () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false))));
                });
    }

    private void show(OwnWeeks weeks) {
        Words words = Words.here(weeks.zone());
        about(words.day(words.dayOf(weeks.now())), weeks.name());
        content.removeAll();
        content.add(new WeekList(weeks, words));
    }

    private void showNobody() {
        content.removeAll();
        content.add(new Empty(
                "No shifts belong to this login",
                "It is not linked to an agent. Ask an administrator to name the agent you are."));
    }
}
