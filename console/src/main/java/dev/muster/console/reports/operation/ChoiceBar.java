package dev.muster.console.reports.operation;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.muster.console.shell.DayPicker;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.directory.Queue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Period and queues to choose.
final class ChoiceBar extends Div {

    private static final long serialVersionUID = 1;
    private static final String CUSTOM = "Custom";

    private final transient LocalDate today;
    private final transient Consumer<Choice> chosen;
    private final Select<String> preset = new Select<>();
    private final DatePicker from = new DayPicker("From");
    private final DatePicker to = new DayPicker("to, included");
    private final MultiSelectComboBox<Queue> queues = new MultiSelectComboBox<>("Queues");
    private final Div refusal = new Div();

    ChoiceBar(Choice choice, List<Queue> all, LocalDate today, Consumer<Choice> chosen) {
        this.today = today;
        this.chosen = chosen;
        addClassName("report-choice");
        List<String> labels = new ArrayList<>();
        for (Preset each : Preset.values()) {
            labels.add(each.label());
        }
        labels.add(CUSTOM);
        preset.setLabel("Period");
        preset.setItems(labels);
        preset.setValue(Preset.of(choice.days(), today).map(Preset::label).orElse(CUSTOM));
        preset.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                pick(change.getValue());
            }
        });
        from.setValue(choice.days().from());
        to.setValue(choice.days().to());
        from.addValueChangeListener(change -> changed(change.isFromClient()));
        to.addValueChangeListener(change -> changed(change.isFromClient()));
        queues.setItems(all);
        queues.setItemLabelGenerator(Queue::name);
        queues.setPlaceholder("All queues");
        queues.setClearButtonVisible(true);
        queues.setValue(all.stream()
                .filter(queue -> choice.queues().contains(queue.id()))
                .collect(Collectors.toSet()));
        queues.addValueChangeListener(change -> changed(change.isFromClient()));
        refusal.addClassName("refusal");
        add(preset, from, to, queues, refusal);
    }

    private void pick(String label) {
        for (Preset each : Preset.values()) {
            if (each.label().equals(label)) {
                Preset.Days days = each.days(today);
                from.setValue(days.from());
                to.setValue(days.to());
                changed(true);
            }
        }
        if (label.equals(CUSTOM)) {
            from.focus();
        }
    }

    private void changed(boolean byReader) {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        refusal.setText("");
        if (!byReader) {
            return;
        }
        if (first == null || last == null || last.isBefore(first)) {
            refusal.setText("The first day must not follow the last.");
            return;
        }
        if (!first.plusDays(ReportRequest.MOST_DAYS).isAfter(last)) {
            refusal.setText("A report is about at most %d days.".formatted(ReportRequest.MOST_DAYS));
            return;
        }
        Preset.Days days = new Preset.Days(first, last);
        preset.setValue(Preset.of(days, today).map(Preset::label).orElse(CUSTOM));
        chosen.accept(new Choice(days, queues.getValue().stream().map(Queue::id).collect(Collectors.<QueueId>toSet())));
    }
}
