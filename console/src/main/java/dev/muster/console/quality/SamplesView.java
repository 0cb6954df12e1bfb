package dev.muster.console.quality;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.muster.console.access.CurrentUser;
import dev.muster.console.access.Roles;
import dev.muster.console.shell.CurrentSite;
import dev.muster.console.shell.Empty;
import dev.muster.console.shell.Failure;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The samples that were drawn, and what each says about the whole. Managers draw the next one here.
@Route("quality/samples")
@RolesAllowed({Roles.REVIEWER, Roles.MANAGER})
@StyleSheet("styles/quality.css")
public final class SamplesView extends QualityPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1;

    private final transient CurrentUser user;
    private final transient SamplePages pages;
    private final transient DrawSample draw;
    private final transient InstantSource now;
    private final transient ZoneId zone;
    private final transient Words words;
    private final Div content = new Div(Loading.list(6));
    private transient @Nullable Long asked;
    private transient ListAddress address = ListAddress.EMPTY;

    SamplesView(CurrentUser user, CurrentSite site, SamplePages pages, DrawSample draw, InstantSource now) {
        super(user);
        this.user = user;
        this.pages = pages;
        this.draw = draw;
        this.now = now;
        zone = site.get().map(Site::zone).orElse(ZoneOffset.UTC);
        words = Words.here(zone);
        about("Samples and results");
        content.addClassName("quality-content");
        add(content);
        if (user.is(Role.MANAGER)) {
            Button button = new Button("Draw a sample", click -> openDialog());
            button.addThemeVariants(ButtonVariant.PRIMARY);
            actions(button);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        asked = parameters
                .getSingleParameter("sample")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
        address = ListAddress.of(parameters);
        load();
    }

    private void load() {
        content.removeAll();
        Div waiting = new Div(Loading.cards(3), Loading.list(6));
        content.add(waiting);
        Feed.show(waiting, pages.page(user.login(), asked).flux(), this::show, this::fail);
    }

    private void show(SamplePage page) {
        content.removeAll();
        SamplePage.Chosen chosen = page.chosen();
        if (chosen == null) {
            content.add(new Empty(
                    "No sample has been drawn yet",
                    user.is(Role.MANAGER)
                            ? "Draw one: its reviews are dealt evenly to the reviewers you choose."
                            : "Managers draw samples. What they say appears here."));
            return;
        }
        content.add(choice(page.samples(), chosen.result().sample()));
        content.add(new ResultPane(page, chosen, words));
        content.add(new ReviewList(chosen.reviews().rows(), new ReviewList.Setting(words, now.instant(), true), address)
                .keeping(
                        Map.of("sample", String.valueOf(chosen.result().sample().id()))));
    }

    private Div choice(List<SampleHead> samples, SampleHead chosen) {
        Select<SampleHead> select = new Select<>();
        select.setAriaLabel("Sample");
        select.addClassName("sample-choice");
        select.setItems(samples);
        select.setItemLabelGenerator(this::label);
        samples.stream().filter(it -> it.id() == chosen.id()).findFirst().ifPresent(select::setValue);
        select.addValueChangeListener(change -> UI.getCurrentOrThrow()
                .navigate(
                        SamplesView.class,
                        QueryParameters.simple(Map.of(
                                "sample", String.valueOf(change.getValue().id())))));
        Div bar = new Div(select);
        bar.addClassName("filters");
        return bar;
    }

    private String label(SampleHead sample) {
        return "Closed %s · %s of %s done"
                .formatted(
                        PeriodWords.of(sample.period(), words),
                        words.count(sample.finished()),
                        words.count(sample.reviews()));
    }

    private void openDialog() {
        new DrawDialog(
                        pages.drawing(user.login()),
                        draw,
                        new DrawDialog.Setting(user.login(), zone, now.instant(), words),
                        drawn -> {
                            asked = drawn;
                            load();
                        })
                .open();
    }

    private void fail(Throwable cause) {
        content.removeAll();
        content.add(Failure.of(cause, this::load));
    }
}
