package dev.muster.console.forecast;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import dev.muster.sql.directory.Queue;
import java.time.LocalDate;
import java.util.List;

/// Which queue and, where it is looked at, which week: each change goes to the address that shows it.
final class ChoiceBar extends Div {

    private static final long serialVersionUID = 1;

    ChoiceBar(Choice choice, List<Queue> queues, LocalDate today) {
        addClassName("forecast-choice");
        ComboBox<Queue> queue = new ComboBox<>();
        queue.setAriaLabel("Queue");
        queue.setPlaceholder("All queues");
        queue.setItemLabelGenerator(Queue::name);
        queue.setItems(queues);
        queue.setValue(choice.queue());
        queue.setClearButtonVisible(true);
        queue.addValueChangeListener(change -> go(choice.of(change.getValue())));
        LocalDate thisWeek = Choice.mondayOf(today);
        Button before =
                new Button("Week before", click -> go(choice.in(choice.monday().minusWeeks(1))));
        Button now = new Button("This week", click -> go(choice.in(thisWeek)));
        Button after =
                new Button("Week after", click -> go(choice.in(choice.monday().plusWeeks(1))));
        now.setEnabled(!choice.monday().equals(thisWeek));
        add(queue);
        if (choice.view() == Choice.View.WEEK) {
            add(before, now, after);
        }
    }

    private static void go(Choice choice) {
        UI.getCurrentOrThrow().navigate(ForecastView.class, choice.address());
    }
}
