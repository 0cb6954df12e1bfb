package dev.muster.console.quality;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.muster.console.shell.DayPicker;
import dev.muster.console.shell.Failure;
import dev.muster.console.shell.Words;
import dev.muster.console.shell.query.Wait;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.qa.Confidence;
import dev.muster.qa.sampling.Margin;
import dev.muster.sql.access.User;
import dev.muster.sql.directory.Queue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/// Asks what to draw, and says before it is drawn how many conversations that takes.
final class DrawDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private static final int NOTICE = 5_000;

    private final transient DrawSample draw;
    private final transient Setting setting;
    private final transient LongConsumer drawn;
    private final DatePicker from = new DayPicker("Closed from");
    private final DatePicker to = new DayPicker("to, this day included");
    private final MultiSelectComboBox<Queue> queues = new MultiSelectComboBox<>("Queues");
    private final Select<Double> margin = new Select<>();
    private final TextField seed = new TextField("Seed");
    private final MultiSelectComboBox<User> reviewers = new MultiSelectComboBox<>("Reviewers");
    private final Div outcome = new Div();
    private final Div refusal = new Div();
    private final Button go = new Button("Draw", click -> draw());

    /// @param login of who draws
    /// @param zone  on whose clock the days begin
    record Setting(String login, ZoneId zone, Instant now, Words words) {}

    /// @param drawn takes the id of the sample
    DrawDialog(SamplePages.Drawing drawing, DrawSample draw, Setting setting, LongConsumer drawn) {
        this.draw = draw;
        this.setting = setting;
        this.drawn = drawn;
        setHeaderTitle("Draw a sample");
        addClassName("draw");
        fields(drawing);
        Div days = new Div(from, to);
        days.addClassName("field-pair");
        Div numbers = new Div(margin, seed);
        numbers.addClassName("field-pair");
        outcome.addClassName("draw-outcome");
        outcome.getElement().setAttribute("role", "status");
        Div all = new Div(days, queues, numbers, reviewers, outcome, refusal);
        all.addClassName("fields");
        add(all);
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), go);
        count();
    }

    private void fields(SamplePages.Drawing drawing) {
        LocalDate yesterday = LocalDate.ofInstant(setting.now(), setting.zone()).minusDays(1);
        from.setValue(yesterday);
        to.setValue(yesterday);
        from.addValueChangeListener(change -> count());
        to.addValueChangeListener(change -> count());
        queues.setItems(drawing.queues());
        queues.setItemLabelGenerator(Queue::name);
        queues.setValue(Set.copyOf(drawing.queues()));
        queues.addValueChangeListener(change -> count());
        margin.setLabel("Exact to");
        margin.setItems(0.03, 0.05, 0.10);
        margin.setItemLabelGenerator(it -> "± %.0f points, 95\u202f%% confidence".formatted(it * 100));
        margin.setValue(Margin.FIVE_POINTS.value());
        margin.addValueChangeListener(change -> count());
        seed.setValue(String.valueOf(Math.floorMod(setting.now().toEpochMilli(), 1_000_000L)));
        seed.setHelperText("The same seed draws the same sample.");
        seed.setAllowedCharPattern("[0-9]");
        seed.setMaxLength(18);
        seed.setValueChangeMode(ValueChangeMode.LAZY);
        seed.addValueChangeListener(change -> count());
        reviewers.setItems(drawing.reviewers());
        reviewers.setItemLabelGenerator(User::name);
        reviewers.setValue(Set.copyOf(drawing.reviewers()));
        reviewers.addValueChangeListener(change -> count());
    }

    private void count() {
        refusal.removeAll();
        Optional<SampleRequest> request = request();
        go.setEnabled(false);
        go.setText("Draw");
        if (request.isEmpty()) {
            outcome.setText("Choose a period, at least one queue, a seed and at least one reviewer.");
            return;
        }
        Frame frame = Wait.one(draw.frame(request.get().period(), request.get().queues()));
        int size = frame.size(request.get().precision());
        Words words = setting.words();
        if (size == 0) {
            outcome.setText("No conversation that a person answered was closed in these queues in this period.");
            return;
        }
        int people = request.get().reviewers().size();
        outcome.setText("%s of %s closed conversations that a person answered; about %s for each of %d reviewers."
                .formatted(
                        words.count(size),
                        words.count(frame.population()),
                        words.count(Math.ceilDiv(size, people)),
                        people));
        go.setText("Draw " + words.count(size));
        go.setEnabled(true);
    }

    private Optional<SampleRequest> request() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (first == null
                || last == null
                || last.isBefore(first)
                || queues.isEmpty()
                || reviewers.isEmpty()
                || seed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SampleRequest(
                Interval.between(
                        first.atStartOfDay(setting.zone()).toInstant(),
                        last.plusDays(1).atStartOfDay(setting.zone()).toInstant()),
                queues.getValue().stream().map(Queue::id).collect(Collectors.<QueueId>toSet()),
                new SampleRequest.Precision(Confidence.P95, new Margin(margin.getValue())),
                Long.parseLong(seed.getValue()),
                reviewers.getValue().stream().map(User::login).sorted().toList()));
    }

    private void draw() {
        request().ifPresent(request -> {
            switch (Wait.one(draw.draw(request, setting.login()))) {
                case Drawn.Done done -> {
                    close();
                    Notification.show(
                            "Drawn and dealt: %s reviews."
                                    .formatted(setting.words()
                                            .count(done.sample()
                                                    .sample()
                                                    .chosen()
                                                    .size())),
                            NOTICE,
                            Notification.Position.BOTTOM_CENTER);
                    drawn.accept(done.sample().id());
                }
                case Drawn.Refused refused -> {
                    refusal.removeAll();
                    refusal.add(new Failure(refused.rule()));
                }
            }
        });
    }
}
