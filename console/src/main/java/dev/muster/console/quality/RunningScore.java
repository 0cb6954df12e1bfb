package dev.muster.console.quality;

import dev.muster.qa.scorecard.Answer;
import dev.muster.qa.scorecard.Critical;
import dev.muster.qa.scorecard.Evaluation;
import dev.muster.qa.scorecard.Question;
import dev.muster.qa.scorecard.Score;
import dev.muster.qa.scorecard.Scorecard;
import dev.muster.qa.scorecard.Section;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the answers given so far are worth: the card cut down to the questions that have one.
///
/// @param score null while there is no answer
record RunningScore(
        int answered, int questions, @Nullable Score score, List<String> failures) {

    RunningScore {
        failures = List.copyOf(failures);
    }

    static RunningScore of(Scorecard card, List<Answer> answers) {
        Set<String> given = answers.stream().map(Answer::question).collect(Collectors.toSet());
        List<Section> sections = card.sections().stream()
                .flatMap(section -> answered(section, given).stream())
                .toList();
        int questions = card.questions().size();
        if (sections.isEmpty()) {
            return new RunningScore(0, questions, null, List.of());
        }
        Scorecard cut = new Scorecard(card.id(), card.name(), card.version(), sections);
        return cut.evaluate(answers) instanceof Evaluation.Scored scored
                ? new RunningScore(answers.size(), questions, scored.score(), failures(card, scored.score()))
                : new RunningScore(answers.size(), questions, null, List.of());
    }

    private static Optional<Section> answered(Section section, Set<String> given) {
        List<Question> kept = section.questions().stream()
                .filter(question -> given.contains(question.key()))
                .toList();
        return kept.isEmpty() ? Optional.empty() : Optional.of(new Section(section.key(), section.name(), kept));
    }

    /// The critical lines that failed, and what with them.
    static List<String> failures(Scorecard card, Score score) {
        return card.sections().stream()
                .flatMap(section -> section.questions().stream()
                        .filter(question -> score.failedLines().contains(question.key()))
                        .map(question -> failure(section, question)))
                .toList();
    }

    private static String failure(Section section, Question question) {
        return question.critical() == Critical.ALL
                ? "Fails the whole review: %s".formatted(question.text())
                : "Fails the section %s: %s".formatted(section.name(), question.text());
    }
}
