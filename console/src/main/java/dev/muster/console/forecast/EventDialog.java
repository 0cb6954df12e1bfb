package dev.muster.console.forecast;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.muster.console.planning.Announced;
import dev.muster.console.shell.DayPicker;
import dev.muster.console.shell.Words;
import dev.muster.console.shell.query.Wait;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.forecast.KeptEvent;
import dev.muster.sql.forecast.SiteEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Asks for an event, and says before it is kept what it would do. What was typed stays until it is kept.
final class EventDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient EventBook book;
    private final transient EventWords words;
    private final transient EventOutcome outcomes;
    private final transient Function<SiteEvent, Mono<Announced>> announce;
    private final transient Consumer<KeptEvent> done;
    private final ComboBox<String> kind = new ComboBox<>("Kind");
    private final TextField name = new TextField("Name");
    private final DatePicker first = new DayPicker("First day");
    private final DatePicker last = new DayPicker("Last day");
    private final RadioButtonGroup<Scope> scope = new RadioButtonGroup<>("Concerns");
    private final RadioButtonGroup<Effect> effect = new RadioButtonGroup<>("Effect");
    private final TextField percent = new TextField("Percent");
    private final TextArea reason = new TextArea("Reason");
    private final Div outcome = new Div();
    private final Div refusal = new Div();

    /// Whom it concerns.
    private enum Scope {
        QUEUE,
        SITE
    }

    /// Where its effect is taken from.
    private enum Effect {
        LEARNED,
        EXPECTED
    }

    /// @param announce keeps it
    /// @param done     called with what was kept
    EventDialog(EventBook book, Words words, Function<SiteEvent, Mono<Announced>> announce, Consumer<KeptEvent> done) {
        this.book = book;
        this.words = new EventWords(words, book.today());
        this.outcomes = new EventOutcome(book, words);
        this.announce = announce;
        this.done = done;
        setHeaderTitle("Add an event");
        addClassName("override");
        fields();
        Div what = new Div(kind, name);
        Div when = new Div(first, last);
        Div how = new Div(scope, effect);
        how.addClassName("event-pair");
        what.addClassName("event-pair");
        when.addClassName("event-pair");
        outcome.addClassName("override-outcome");
        outcome.getElement().setAttribute("role", "status");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        Div all = new Div(what, when, how, percent, reason, outcome, refusal);
        all.addClassName("fields");
        add(all);
        Button keep = new Button("Add event", click -> keep());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), keep);
        look();
    }

    private void fields() {
        Queue queue = book.queue();
        kind.setItems(book.kinds());
        kind.setAllowCustomValue(true);
        kind.addCustomValueSetListener(typed -> kind.setValue(typed.getDetail()));
        kind.setHelperText("Events of a kind are taken to do much the same.");
        name.setMaxLength(EventEntry.LONGEST_NAME);
        scope.setItems(Scope.values());
        scope.setItemLabelGenerator(one -> one == Scope.SITE || queue == null
                ? "All queues of %s".formatted(book.site().name())
                : queue.name());
        scope.setValue(queue == null ? Scope.SITE : Scope.QUEUE);
        scope.setVisible(queue != null);
        effect.setItems(Effect.values());
        effect.setItemLabelGenerator(one -> one == Effect.LEARNED ? "As learned from past ones" : "As I expect it");
        effect.setValue(Effect.LEARNED);
        percent.setHelperText("40 adds two fifths to these days, -20 takes a fifth away.");
        percent.setValueChangeMode(ValueChangeMode.LAZY);
        percent.setVisible(false);
        reason.setMaxLength(EventEntry.LONGEST_REASON);
        reason.setHelperText("How you know. It is kept with your name.");
        kind.addValueChangeListener(change -> look());
        first.addValueChangeListener(change -> {
            if (change.getValue() != null && (last.isEmpty() || last.getValue().isBefore(change.getValue()))) {
                last.setValue(change.getValue());
            }
            look();
        });
        last.addValueChangeListener(change -> look());
        scope.addValueChangeListener(change -> look());
        percent.addValueChangeListener(change -> look());
        effect.addValueChangeListener(change -> {
            percent.setVisible(change.getValue() == Effect.EXPECTED);
            look();
        });
    }

    private EventEntry entry() {
        return new EventEntry(
                kind.getValue(),
                name.getValue(),
                first.getValue(),
                last.getValue(),
                effect.getValue() == Effect.EXPECTED ? percent.getValue() : null,
                reason.getValue());
    }

    private void look() {
        refusal.setText("");
        outcome.setText(outcomes.of(entry(), scope.getValue() == Scope.SITE));
    }

    private void keep() {
        Queue queue = book.queue();
        QueueId concerned = queue == null || scope.getValue() == Scope.SITE ? null : queue.id();
        keep(concerned, book.kinds());
    }

    private void keep(@Nullable QueueId concerned, List<String> kinds) {
        switch (entry().check(book.site().id(), concerned, kinds)) {
            case EventEntry.Checked.Wrong wrong -> refusal.setText(wrong.rule());
            case EventEntry.Checked.Right right -> keep(right.event());
        }
    }

    private void keep(SiteEvent event) {
        switch (Wait.one(announce.apply(event))) {
            case Announced.Done kept -> {
                close();
                done.accept(kept.event());
            }
            case Announced.Colliding colliding -> refusal.setText(words.colliding(colliding.standing()));
            case Announced.Withdrawn _ -> refusal.setText("It was withdrawn meanwhile.");
            case Announced.Refused refused -> refusal.setText(refused.why());
        }
    }
}
