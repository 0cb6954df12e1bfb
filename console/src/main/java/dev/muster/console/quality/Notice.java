package dev.muster.console.quality;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.muster.console.shell.Failure;
import dev.muster.qa.scorecard.Answer;
import dev.muster.qa.scorecard.Question;
import dev.muster.qa.scorecard.Scorecard;
import dev.muster.sql.review.Review;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a reviewer must know about the review at hand, above it.
final class Notice {

    private Notice() {}

    static Component quiet(String words) {
        Div notice = new Div(words);
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        return notice;
    }

    static Component failure(String words) {
        return new Failure(words);
    }

    /// @param show leads to a question
    static Component missing(List<Question> questions, Consumer<Question> show) {
        Div list = new Div();
        list.addClassName("missing-list");
        for (Question question : questions) {
            Button button = new Button(question.text(), click -> show.accept(question));
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            list.add(button);
        }
        Div notice = new Div(
                new Span(
                        questions.size() == 1
                                ? "Not submitted: one question has no answer."
                                : "Not submitted: %d questions have no answer.".formatted(questions.size())),
                list);
        notice.addClassNames("notice", "notice-wrong");
        notice.getElement().setAttribute("role", "alert");
        return notice;
    }

    /// @param over  saves what was typed over the other version
    /// @param other shows the other version
    static Component conflict(Scorecard card, ReviewEdit typed, Review current, Runnable over, Runnable other) {
        Button showOther = new Button(
                current.isFinished() ? "Show what was submitted" : "Show the other version", click -> other.run());
        if (current.isFinished()) {
            return new Failure(
                    "This review was submitted meanwhile, perhaps in another tab, and can no longer be changed."
                            + " What you typed is still here, unsaved: copy what you need.",
                    showOther);
        }
        String differs = differences(card, typed, current);
        return new Failure(
                "Not saved: this review was changed meanwhile, perhaps in another tab. What you typed is still here. "
                        + (differs.isEmpty() ? "Both say the same." : "The other version differs in: " + differs + "."),
                new Button("Save mine over it", click -> over.run()),
                showOther);
    }

    private static String differences(Scorecard card, ReviewEdit typed, Review current) {
        Map<String, Answer> mine = byQuestion(typed.answers());
        Map<String, Answer> theirs = byQuestion(current.answers());
        String questions = card.questions().stream()
                .filter(question -> !Objects.equals(mine.get(question.key()), theirs.get(question.key())))
                .map(Question::text)
                .collect(Collectors.joining(" "));
        String note = typed.note().equals(current.note()) ? "" : "the note";
        return questions.isEmpty() || note.isEmpty() ? questions + note : questions + " and " + note;
    }

    private static Map<String, Answer> byQuestion(List<Answer> answers) {
        return answers.stream().collect(Collectors.toMap(Answer::question, Function.identity()));
    }
}
