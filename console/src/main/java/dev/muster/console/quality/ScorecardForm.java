package dev.muster.console.quality;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.muster.console.shell.Words;
import dev.muster.qa.scorecard.Answer;
import dev.muster.qa.scorecard.Question;
import dev.muster.qa.scorecard.Scorecard;
import dev.muster.qa.scorecard.SectionScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A scorecard to be filled in: sections of questions, what they are worth so far, and words about the whole.
final class ScorecardForm extends Section {

    private static final long serialVersionUID = 1;

    private final transient Scorecard card;
    private final transient Words words;
    private final transient Runnable changed;
    private final transient Map<String, QuestionField> fields = new LinkedHashMap<>();
    private final transient Map<String, Span> sectionScores = new HashMap<>();
    private final Span total = new Span();
    private final Span progress = new Span();
    private final Div failures = new Div();
    private final TextArea note = new TextArea("Note about the whole");
    private boolean setting;

    /// @param changed called when the reviewer changes anything
    ScorecardForm(Scorecard card, Words words, Runnable changed) {
        this.card = card;
        this.words = words;
        this.changed = changed;
        addClassName("scorecard");
        getElement().setAttribute("aria-label", "Scorecard");
        add(head());
        card.sections().forEach(this::addSection);
        List<QuestionField> all = new ArrayList<>(fields.values());
        for (int i = 0; i < all.size(); i++) {
            QuestionField following = i + 1 < all.size() ? all.get(i + 1) : null;
            all.get(i).onPicked(following == null ? note::focus : following::focusChoices);
        }
        note.setMinRows(2);
        note.setMaxLength(4_000);
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.addValueChangeListener(change -> change());
        add(note);
    }

    List<Answer> answers() {
        return fields.values().stream()
                .map(QuestionField::answer)
                .flatMap(Optional::stream)
                .toList();
    }

    String note() {
        return note.getValue();
    }

    void set(List<Answer> answers, String words) {
        setting = true;
        Map<String, Answer> byQuestion = new HashMap<>();
        answers.forEach(answer -> byQuestion.put(answer.question(), answer));
        fields.forEach((key, field) -> field.set(byQuestion.get(key)));
        note.setValue(words);
        setting = false;
        count();
    }

    void setEditable(boolean editable) {
        fields.values().forEach(field -> field.setEditable(editable));
        note.setReadOnly(!editable);
    }

    void focusFirstUnanswered() {
        fields.values().stream()
                .filter(field -> field.answer().isEmpty())
                .findFirst()
                .ifPresent(QuestionField::focusChoices);
    }

    void mark(List<Question> missing) {
        fields.values().forEach(field -> field.mark(missing.contains(field.question())));
    }

    void focus(Question question) {
        QuestionField field = fields.get(question.key());
        if (field != null) {
            field.focusChoices();
        }
    }

    private Div head() {
        total.addClassName("score-total");
        progress.addClassName("quiet");
        failures.addClassName("score-failures");
        failures.getElement().setAttribute("role", "status");
        Div line = new Div(new Div(new Span(card.name()), new Span(" · version " + card.version())), progress, total);
        line.addClassName("score-line");
        Div head = new Div(line, failures);
        head.addClassName("score-head");
        return head;
    }

    private void addSection(dev.muster.qa.scorecard.Section section) {
        Span score = new Span();
        score.addClassName("section-score");
        sectionScores.put(section.key(), score);
        Div head = new Div(new H2(section.name()), score);
        head.addClassName("section-head");
        add(head);
        section.questions().forEach(question -> {
            QuestionField field = new QuestionField(question, this::change);
            fields.put(question.key(), field);
            add(field);
        });
    }

    private void change() {
        if (!setting) {
            count();
            changed.run();
        }
    }

    private void count() {
        RunningScore running = RunningScore.of(card, answers());
        boolean complete = running.answered() == running.questions();
        progress.setText(complete ? "all %d answered".formatted(running.questions()) : "%d of %d answered"
                .formatted(running.answered(), running.questions()));
        total.setText(
                running.score() == null ? "–" : share(running.score().total().share()));
        failures.removeAll();
        running.failures().forEach(words -> failures.add(new Div(words)));
        Map<String, SectionScore> scores = new HashMap<>();
        if (running.score() != null) {
            running.score().sections().forEach(score -> scores.put(score.section(), score));
        }
        sectionScores.forEach((key, shown) -> shown.setText(words(scores.get(key))));
    }

    private String words(@Nullable SectionScore score) {
        if (score == null) {
            return "";
        }
        return score.failed() ? "failed · " + words.share(0) : share(score.tally().share());
    }

    private String share(OptionalDouble share) {
        return share.isPresent() ? words.share(share.getAsDouble()) : "nothing applied";
    }
}
