package dev.muster.qa.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StandardScorecardTest {

    private final Scorecard card = StandardScorecard.create();

    @Test
    void fiveSectionsShareAHundredPoints() {
        Score score = scoreOf(card.questions().stream()
                .<Answer>map(question -> new Answer.Points(question.key(), question.maxPoints()))
                .toList());

        assertThat(score.sections())
                .containsExactly(
                        new SectionScore("accuracy", new Tally(34, 34), false),
                        new SectionScore("tone", new Tally(16, 16), false),
                        new SectionScore("process", new Tally(22, 22), false),
                        new SectionScore("personalization", new Tally(14, 14), false),
                        new SectionScore("proactive", new Tally(14, 14), false));
        assertThat(score.total()).isEqualTo(new Tally(100, 100));
    }

    @Test
    void everyQuestionTellsTheReviewerWhatEarnsItsPoints() {
        assertThat(card.questions())
                .allSatisfy(question -> assertThat(question.guidance()).isNotBlank());
    }

    @Test
    void conversationToWhichNothingOptionalAppliesStillHasAScore() {
        Score score = scoreOf(card.questions().stream()
                .<Answer>map(question -> question.mayBeNotApplicable()
                        ? new Answer.NotApplicable(question.key())
                        : new Answer.Points(question.key(), question.maxPoints()))
                .toList());

        assertThat(score.total().share()).hasValue(1.0);
    }

    private Score scoreOf(List<Answer> answers) {
        return ((Evaluation.Scored) card.evaluate(answers)).score();
    }
}
