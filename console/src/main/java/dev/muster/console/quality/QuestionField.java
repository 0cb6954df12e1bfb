package dev.muster.console.quality;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.DomEvent;
import dev.muster.qa.scorecard.Answer;
import dev.muster.qa.scorecard.Choice;
import dev.muster.qa.scorecard.Critical;
import dev.muster.qa.scorecard.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A question with its guidance, its choices and a comment. A digit picks the choice that carries it, N says that the
/// question does not apply; both go on to the next question.
final class QuestionField extends Div {

    private static final long serialVersionUID = 1;
    private static final String KEYS = "/^[1-9nN]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey"
            + " && !event.target.closest('vaadin-text-area')";

    private final transient Question question;
    private final transient Runnable changed;
    private final RadioButtonGroup<Option> choices = new RadioButtonGroup<>();
    private final TextArea comment = new TextArea();
    private final Button addComment = new Button("Comment");
    private final Div missing = new Div("This question has no answer yet.");
    private transient Runnable next = () -> {};

    /// What can be chosen.
    ///
    /// @param points null where the question does not apply
    private record Option(String key, String label, @Nullable Integer points) {}

    QuestionField(Question question, Runnable changed) {
        this.question = question;
        this.changed = changed;
        addClassName("question");
        setId("question-" + question.key().replace('.', '-'));
        Span text = new Span(question.text());
        text.addClassName("question-text");
        add(new Div(text), guidance(question), choices(question), missing, comment);
        missing.addClassName("question-missing");
        missing.setVisible(false);
        comment();
        getElement()
                .addEventListener("keydown", this::pick)
                .setFilter(KEYS)
                .addEventData("event.key");
    }

    /// @param then what follows a digit
    void onPicked(Runnable then) {
        next = then;
    }

    Question question() {
        return question;
    }

    Optional<Answer> answer() {
        return choices.getOptionalValue().map(option -> {
            String words = comment.getValue().isBlank() ? null : comment.getValue().strip();
            Integer points = option.points();
            return points == null
                    ? new Answer.NotApplicable(question.key(), words)
                    : new Answer.Points(question.key(), points, words);
        });
    }

    void set(@Nullable Answer answer) {
        choices.setValue(answer == null ? null : option(answer));
        String words = answer == null ? null : answer.comment();
        comment.setValue(words == null ? "" : words);
        showComment(words != null);
    }

    void setEditable(boolean editable) {
        choices.setReadOnly(!editable);
        comment.setReadOnly(!editable);
        addComment.setVisible(editable && !comment.isVisible());
    }

    void mark(boolean unanswered) {
        missing.setVisible(unanswered && choices.isEmpty());
    }

    void focusChoices() {
        scrollIntoView();
        choices.getElement().callJsFunction("focus");
    }

    private Div choices(Question asked) {
        choices.setItems(options(asked));
        choices.setRenderer(new ComponentRenderer<>(option -> {
            Span key = new Span(option.key());
            key.addClassName("key");
            key.getElement().setAttribute("aria-hidden", "true");
            return new Span(key, new Span(option.label()));
        }));
        choices.setAriaLabel(asked.text());
        choices.addValueChangeListener(change -> {
            addComment.setEnabled(!choices.isEmpty());
            mark(false);
            changed.run();
        });
        addComment.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        addComment.setEnabled(false);
        addComment.setTooltipText("A comment belongs to an answer");
        addComment.addClickListener(click -> {
            showComment(true);
            comment.focus();
        });
        Div line = new Div(choices, addComment);
        line.addClassName("question-line");
        return line;
    }

    private void comment() {
        comment.setAriaLabel("Comment on: " + question.text());
        comment.setPlaceholder("Comment");
        comment.setMinRows(1);
        comment.setMaxRows(6);
        comment.setMaxLength(2_000);
        comment.setValueChangeMode(ValueChangeMode.LAZY);
        comment.setVisible(false);
        comment.addValueChangeListener(change -> changed.run());
    }

    private void showComment(boolean shown) {
        comment.setVisible(shown);
        addComment.setVisible(!shown && !choices.isReadOnly());
    }

    private static Div guidance(Question question) {
        Div guidance = new Div();
        guidance.addClassName("question-guidance");
        guidance.add(new Span(question.guidance()));
        if (question.critical() != Critical.NO) {
            Span critical = new Span(question.critical() == Critical.ALL ? "critical for all" : "critical for section");
            critical.addClassName("critical");
            guidance.addComponentAsFirst(critical);
        }
        return guidance;
    }

    private static List<Option> options(Question question) {
        List<Option> options = new ArrayList<>();
        for (Choice choice : question.choices()) {
            options.add(new Option(String.valueOf(options.size() + 1), choice.label(), choice.points()));
        }
        if (question.mayBeNotApplicable()) {
            options.add(new Option("N", "Not applicable", null));
        }
        return options;
    }

    private @Nullable Option option(Answer answer) {
        Integer points = answer instanceof Answer.Points given ? given.points() : null;
        return options(question).stream()
                .filter(option -> Objects.equals(option.points(), points))
                .findFirst()
                .orElse(null);
    }

    private void pick(DomEvent event) {
        if (choices.isReadOnly()) {
            return;
        }
        String key = event.getEventData().get("event.key").asString();
        options(question).stream()
                .filter(option -> option.key().equalsIgnoreCase(key))
                .findFirst()
                .ifPresent(option -> {
                    choices.setValue(option);
                    next.run();
                });
    }
}
