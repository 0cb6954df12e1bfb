package dev.muster.console.quality;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.muster.console.access.CurrentUser;
import dev.muster.console.access.Roles;
import dev.muster.console.shell.Empty;
import dev.muster.console.shell.Words;
import dev.muster.console.shell.query.Wait;
import dev.muster.qa.scorecard.Question;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.review.Review;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One review: the transcript beside the scorecard.
@Route("quality/reviews")
@RolesAllowed({Roles.REVIEWER, Roles.MANAGER})
@StyleSheet("styles/quality.css")
public final class ReviewView extends QualityPage implements HasUrlParameter<Long>, BeforeLeaveObserver {

    private static final long serialVersionUID = 1;
    private static final int NOTICE = 4_000;

    private final transient CurrentUser user;
    private final transient OpenReview open;
    private final transient KeepDraft draft;
    private final transient SubmitReview submit;
    private final Div notice = new Div();
    private final Div columns = new Div();
    private transient @Nullable Editing editing;

    /// What is being filled in.
    private record Editing(ReviewSheet sheet, ScorecardForm form, Words words) {

        Editing with(Review review) {
            return new Editing(
                    new ReviewSheet(
                            review, sheet.card(), sheet.conversation(), sheet.lines(), sheet.directory(), sheet.editable()),
                    form,
                    words);
        }

        ReviewEdit edit() {
            return new ReviewEdit(sheet.review(), form.answers(), form.note());
        }

        boolean isChanged() {
            return sheet.editable()
                    && !(Set.copyOf(sheet.review().answers()).equals(Set.copyOf(form.answers()))
                            && sheet.review().note().equals(form.note()));
        }
    }

    ReviewView(CurrentUser user, OpenReview open, KeepDraft draft, SubmitReview submit) {
        super(user);
        this.user = user;
        this.open = open;
        this.draft = draft;
        this.submit = submit;
        addClassName("review-page");
        notice.addClassName("notices");
        columns.addClassName("review-columns");
        add(notice, columns);
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        notice.removeAll();
        columns.removeAll();
        actions();
        editing = null;
        about("Review " + id);
        Optional<Opened> opened = Wait.maybe(open.open(id, user.login()));
        switch (opened.orElse(null)) {
            case null -> columns.add(new Empty("There is no review %d".formatted(id), "It may have been removed."));
            case Opened.Refused refused ->
                columns.add(new Empty(
                        "This review is not open to you",
                        refused.rule(),
                        new RouterLink("My reviews", MyReviewsView.class)));
            case Opened.Found found -> show(found.sheet());
        }
    }

    private void show(ReviewSheet sheet) {
        MarkWords names = new MarkWords(sheet.directory());
        Words words = Words.here(zone(sheet));
        about(
                names.queue(sheet.conversation().queue()),
                sheet.conversation().agent() == null
                        ? "no agent"
                        : names.agent(sheet.conversation().agent()),
                words.moment(sheet.conversation().at().opened()));
        ScorecardForm form = new ScorecardForm(sheet.card(), words, () -> {});
        form.set(sheet.review().answers(), sheet.review().note());
        form.setEditable(sheet.editable());
        columns.add(new TranscriptPane(Transcript.of(sheet.lines(), sheet.directory()), words), form);
        Editing now = new Editing(sheet, form, words);
        editing = now;
        if (sheet.editable()) {
            actions(button("Save draft", this::keep), main(button("Submit", this::submit)));
            form.focusFirstUnanswered();
        } else {
            notice.add(Notice.quiet(state(sheet.review(), words)));
        }
    }

    private static ZoneId zone(ReviewSheet sheet) {
        return Optional.ofNullable(sheet.conversation().queue())
                .flatMap(sheet.directory()::queue)
                .map((Queue queue) -> sheet.directory().zone(queue))
                .orElse(ZoneOffset.UTC);
    }

    private static String state(Review review, Words words) {
        if (review.finishedAt() == null) {
            return "You read a review that %s has not finished.".formatted(review.reviewer());
        }
        return "Submitted by %s on %s%s. It can no longer be changed."
                .formatted(
                        review.reviewer(),
                        words.moment(review.finishedAt()),
                        review.score() == null ? "" : " with " + words.share(review.score()));
    }

    private void keep() {
        Editing now = now();
        switch (Wait.one(draft.keep(now.edit(), user.login()))) {
            case Kept.Done done -> {
                editing = now.with(done.review());
                notice.removeAll();
                Notification.show("Draft saved.", NOTICE, Notification.Position.BOTTOM_CENTER);
            }
            case Kept.Conflict conflict -> conflict(conflict.current());
            case Kept.Refused refused -> refuse(refused.rule());
        }
    }

    private void submit() {
        Editing now = now();
        switch (Wait.one(submit.submit(now.edit(), user.login()))) {
            case Submitted.Done done -> goOn(now, done);
            case Submitted.Incomplete incomplete -> missing(incomplete.missing());
            case Submitted.Conflict conflict -> conflict(conflict.current());
            case Submitted.Refused refused -> refuse(refused.rule());
        }
    }

    private void goOn(Editing now, Submitted.Done done) {
        editing = null;
        String score = done.review().score() == null
                ? "nothing applied"
                : now.words().share(done.review().score());
        Notification.show(
                "Submitted: %s.%s".formatted(score, done.next() == null ? " That was your last open review." : ""),
                NOTICE,
                Notification.Position.BOTTOM_CENTER);
        UI ui = UI.getCurrentOrThrow();
        if (done.next() == null) {
            ui.navigate(MyReviewsView.class);
        } else {
            ui.navigate(ReviewView.class, done.next());
        }
    }

    private void missing(List<Question> questions) {
        ScorecardForm form = now().form();
        form.mark(questions);
        notice.removeAll();
        notice.add(Notice.missing(questions, form::focus));
    }

    private void conflict(Review current) {
        Editing now = now();
        notice.removeAll();
        notice.add(Notice.conflict(
                now.sheet().card(),
                now.edit(),
                current,
                () -> {
                    editing = now.with(current);
                    keep();
                },
                () -> {
                    editing = null;
                    showAgain(current.id());
                }));
    }

    private void showAgain(long id) {
        notice.removeAll();
        columns.removeAll();
        actions();
        if (Wait.one(open.open(id, user.login())) instanceof Opened.Found found) {
            show(found.sheet());
        }
    }

    private void refuse(String rule) {
        notice.removeAll();
        notice.add(Notice.failure(rule + " What you typed is still here."));
    }

    private Editing now() {
        Editing now = editing;
        if (now == null) {
            throw new IllegalStateException("No review is being edited.");
        }
        return now;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        Editing now = editing;
        if (now != null && now.isChanged()) {
            BeforeLeaveEvent.ContinueNavigationAction going = event.postpone();
            new LeaveDialog(
                            () -> {
                                keep();
                                Editing kept = editing;
                                if (kept != null && !kept.isChanged()) {
                                    going.proceed();
                                }
                            },
                            () -> {
                                editing = null;
                                going.proceed();
                            },
                            going::cancel)
                    .open();
        }
    }

    private static Button button(String words, Runnable does) {
        return new Button(words, click -> does.run());
    }

    private static Component main(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
