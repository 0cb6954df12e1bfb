package dev.muster.console.forecast;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.muster.console.planning.Overridden;
import dev.muster.console.planning.SitePlanning;
import dev.muster.console.shell.DayPicker;
import dev.muster.console.shell.Words;
import dev.muster.console.shell.query.Wait;
import dev.muster.forecasting.Interval;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.forecast.Change;
import dev.muster.sql.forecast.NewOverride;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/// Asks for an override, and says beside the model's figure what would count. What was typed stays until it is kept.
final class OverrideDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int HOURS = 3;

    private final transient Subject subject;
    private final transient Function<NewOverride, Mono<Overridden>> override;
    private final transient Runnable done;
    private final DatePicker day = new DayPicker("Day");
    private final TimePicker from = time("From");
    private final TimePicker to = time("to");
    private final RadioButtonGroup<OverrideEntry.Kind> kind = new RadioButtonGroup<>("Change");
    private final TextField value = new TextField("Conversations");
    private final TextArea reason = new TextArea("Reason");
    private final Div outcome = new Div();
    private final Div refusal = new Div();

    /// What is overridden.
    ///
    /// @param outlook of the queue alone, for the week whose days can be chosen
    record Subject(Queue queue, Outlook outlook, ZoneId zone, Words words) {}

    /// @param override does it
    /// @param done     called when it is done
    OverrideDialog(Subject subject, Function<NewOverride, Mono<Overridden>> override, Runnable done) {
        this.subject = subject;
        this.override = override;
        this.done = done;
        setHeaderTitle("Override the forecast of " + subject.queue().name());
        addClassName("override");
        fields();
        Div when = new Div(day, from, to);
        when.addClassName("override-when");
        outcome.addClassName("override-outcome");
        outcome.getElement().setAttribute("role", "status");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        Div all = new Div(when, kind, value, reason, outcome, refusal);
        all.addClassName("fields");
        add(all);
        Button keep = new Button("Override", click -> keep());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), keep);
        look();
    }

    private void fields() {
        Words words = subject.words();
        LocalDate monday = words.dayOf(subject.outlook().week());
        LocalDate today = words.dayOf(subject.outlook().now());
        LocalDate first = today.isAfter(monday) ? today : monday;
        day.setMin(first);
        day.setMax(monday.plusDays(6));
        day.setValue(first);
        propose(first);
        kind.setItems(OverrideEntry.Kind.values());
        kind.setItemLabelGenerator(OverrideEntry.Kind::words);
        kind.setValue(OverrideEntry.Kind.NUMBER);
        value.setHelperText("In the whole time chosen; spread as the model spreads its own figure.");
        value.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setMaxLength(OverrideEntry.LONGEST_REASON);
        reason.setHelperText("Why you know better than the model. It is kept with your name.");
        day.addValueChangeListener(change -> look());
        from.addValueChangeListener(change -> look());
        to.addValueChangeListener(change -> look());
        value.addValueChangeListener(change -> look());
        kind.addValueChangeListener(change -> {
            boolean number = change.getValue() == OverrideEntry.Kind.NUMBER;
            value.setLabel(number ? "Conversations" : "Percent");
            value.setHelperText(
                    number
                            ? "In the whole time chosen; spread as the model spreads its own figure."
                            : "20 adds a fifth to each half hour, -20 takes a fifth away.");
            look();
        });
    }

    /// Three hours that are still to come: of the morning, or where that has begun of what is left of the day.
    private void propose(LocalDate first) {
        LocalDateTime now = LocalDateTime.ofInstant(subject.outlook().now(), subject.zone());
        LocalDateTime next = now.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        LocalDateTime begin = first.atTime(MORNING);
        LocalDateTime from = begin.isAfter(now) || next.toLocalDate().isAfter(first) ? begin : next;
        LocalDateTime to = from.plusHours(HOURS);
        this.from.setValue(from.toLocalTime());
        this.to.setValue(to.toLocalDate().isAfter(first) ? LocalTime.MIDNIGHT : to.toLocalTime());
    }

    private static TimePicker time(String label) {
        TimePicker picker = new TimePicker(label);
        picker.setStep(SitePlanning.STEP);
        picker.setLocale(Locale.UK);
        return picker;
    }

    private OverrideEntry entry() {
        return new OverrideEntry(
                day.getValue(), from.getValue(), to.getValue(), kind.getValue(), value.getValue(), reason.getValue());
    }

    /// Says what the model expects and what would count.
    private void look() {
        refusal.setText("");
        OverrideEntry entry = entry();
        Interval stretch = entry.stretch(subject.zone());
        if (stretch == null) {
            outcome.setText("");
            return;
        }
        double model = subject.outlook().modelIn(stretch);
        Words words = subject.words();
        if (Double.isNaN(model)) {
            outcome.setText("The queue is closed or not forecast at this time.");
            return;
        }
        String expects =
                "The model expects %s conversations in this time".formatted(OverrideWords.conversations(model, words));
        Change change = entry.change();
        outcome.setText(
                change == null
                        ? expects + "."
                        : "%s; %s would count."
                                .formatted(expects, OverrideWords.conversations(after(change, model), words)));
    }

    private static double after(Change change, double model) {
        return switch (change) {
            case Change.To to -> to.total();
            case Change.By by -> model * (1 + by.share());
        };
    }

    private void keep() {
        switch (entry().check(subject.queue().id(), subject.zone())) {
            case OverrideEntry.Checked.Wrong wrong -> refusal.setText(wrong.rule());
            case OverrideEntry.Checked.Right right -> keep(right.override());
        }
    }

    private void keep(NewOverride wish) {
        switch (Objects.requireNonNull(Wait.one(override.apply(wish)))) {
            case Overridden.Done _ -> {
                close();
                done.run();
            }
            case Overridden.Overlapping overlapping ->
                refusal.setText(OverrideWords.overlapping(overlapping.standing(), subject.words()));
            case Overridden.Withdrawn withdrawn ->
                refusal.setText(OverrideWords.withdrawn(withdrawn.override(), subject.words()));
            case Overridden.Refused refused -> refusal.setText(refused.why());
        }
    }
}
