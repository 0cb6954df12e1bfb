package dev.muster.console.quality;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
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
import dev.muster.console.shell.Words;
import dev.muster.console.shell.query.Feed;
import dev.muster.sql.access.Role;
import dev.muster.sql.directory.Site;
import dev.muster.sql.review.SampleHead;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// What is dealt to the reviewer who looks: open first, then done.
@Route("quality")
@Menu(title = "Quality", order = 40, icon = Icons.QUALITY)
@RolesAllowed({Roles.REVIEWER, Roles.MANAGER})
@StyleSheet("styles/quality.css")
public final class MyReviewsView extends QualityPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1;

    private final transient CurrentUser user;
    private final transient ReviewLists lists;
    private final transient InstantSource now;
    private final transient Words words;
    private final Div content = new Div(Loading.list(8));
    private transient ListAddress address = ListAddress.EMPTY;

    MyReviewsView(CurrentUser user, CurrentSite site, ReviewLists lists, InstantSource now) {
        super(user);
        this.user = user;
        this.lists = lists;
        this.now = now;
        ZoneId zone = site.get().map(Site::zone).orElse(ZoneOffset.UTC);
        words = Words.here(zone);
        about("My reviews");
        addClassName("fill");
        content.addClassName("quality-content");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!user.is(Role.REVIEWER)) {
            event.forwardTo(SamplesView.class);
            return;
        }
        address = ListAddress.of(event.getLocation().getQueryParameters());
        load();
    }

    private void load() {
        content.removeAll();
        Div shown = new Div(Loading.list(8));
        content.add(shown);
        Feed.show(shown, lists.mine(user.login()).flux(), this::show, this::fail);
    }

    private void show(ReviewTable table) {
        content.removeAll();
        if (table.rows().isEmpty()) {
            content.add(
                    new Empty(
                            "No reviews for you yet",
                            "They are dealt when a manager draws a sample of closed conversations for which you are a reviewer."));
            return;
        }
        content.add(
                counts(table),
                new ReviewList(table.rows(), new ReviewList.Setting(words, now.instant(), false), address));
    }

    private Div counts(ReviewTable table) {
        Span open = new Span(words.count(table.open()) + " open");
        open.addClassName("strong");
        Div counts = new Div(open, new Span(" · " + words.count(table.rows().size() - table.open()) + " done"));
        sentence(table.sample(), table, counts);
        counts.addClassName("counts");
        return counts;
    }

    private void sentence(@Nullable SampleHead sample, ReviewTable table, Div counts) {
        if (sample != null) {
            Span more = new Span(
                    " · latest sample: %s open and %s done by you, of a sample of %s from %s conversations (seed %d)"
                            .formatted(
                                    words.count(table.openOfSample()),
                                    words.count(table.doneOfSample()),
                                    words.count(sample.size()),
                                    words.count(sample.population()),
                                    sample.seed()));
            more.addClassName("quiet");
            counts.add(more);
        }
    }

    private void fail(Throwable cause) {
        content.removeAll();
        content.add(Failure.of(cause, this::load));
    }
}
