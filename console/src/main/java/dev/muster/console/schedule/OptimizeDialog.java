package dev.muster.console.schedule;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Asks how long to search.
final class OptimizeDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private static final List<Duration> TIMES =
            List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(5));

    /// @param week   the day it begins on, in words
    /// @param people who can be planned
    /// @param start  told the time to search
    OptimizeDialog(String week, int people, Consumer<Duration> start) {
        addClassName("dialog-narrow");
        setHeaderTitle("Optimize the week of " + week);
        RadioButtonGroup<Duration> times = new RadioButtonGroup<>("Search time");
        times.setItems(TIMES);
        times.setItemLabelGenerator(OptimizeDialog::words);
        times.setValue(TIMES.getFirst());
        add(
                new Paragraph("Forecasts the week, works out who is needed and looks for the best shifts of %d people. "
                                .formatted(people)
                        + "The result is kept as a draft; nothing is published. You can leave the page meanwhile."),
                times);
        Button begin = new Button("Start", click -> {
            close();
            start.accept(times.getValue());
        });
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.addClickShortcut(Key.ENTER);
        getFooter().add(new Button("Cancel", click -> close()), begin);
    }

    private static String words(Duration time) {
        return time.toSeconds() < 60 ? time.toSeconds() + " seconds" : time.toMinutes() + " minutes";
    }
}
