package dev.muster.qa.scorecard;

import static dev.muster.qa.scorecard.Cards.card;
import static dev.muster.qa.scorecard.Cards.line;
import static dev.muster.qa.scorecard.Cards.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private final Scorecard card =
            card(section("tone", line("respect").upTo(2), line("empathy").orNotApplicable(), line("language")));

    @Test
    void missingAnswersAreListedInTheOrderOfTheCard() {
        Evaluation evaluation = card.evaluate(List.of(new Answer.NotApplicable("empathy")));

        assertThat(evaluation).isInstanceOfSatisfying(Evaluation.Incomplete.class, incomplete -> {
            assertThat(incomplete.missing()).extracting(Question::key).containsExactly("respect", "language");
            assertThat(incomplete.message()).isEqualTo("2 of the questions must still be answered: respect, language.");
        });
    }

    @Test
    void answerToAnUnknownQuestionIsRefused() {
        assertThat(card.evaluate(List.of(new Answer.Points("speed", 1))))
                .isEqualTo(refused("Question (speed) must be one of scorecard test version 1."));
    }

    @Test
    void pointsThatNoChoiceGivesAreRefused() {
        assertThat(card.evaluate(List.of(new Answer.Points("respect", 3))))
                .isEqualTo(refused("Points for respect (3) must be one of 0, 1, 2."));
        assertThat(card.evaluate(List.of(new Answer.Points("respect", -1))))
                .isEqualTo(refused("Points for respect (-1) must be one of 0, 1, 2."));
    }

    @Test
    void notApplicableIsRefusedWhereTheCardDoesNotAllowIt() {
        assertThat(card.evaluate(List.of(new Answer.NotApplicable("language"))))
                .isEqualTo(refused("Answer to language (not applicable) must be one of the points 0, 1."));
    }

    @Test
    void secondAnswerToAQuestionIsRefused() {
        assertThat(card.evaluate(List.of(new Answer.Points("respect", 1), new Answer.Points("respect", 2))))
                .isEqualTo(refused("Question (respect) must be answered only once."));
    }

    @Test
    void allBrokenRulesAreNamedAtOnce() {
        Evaluation evaluation = card.evaluate(List.of(new Answer.Points("respect", 9), new Answer.Points("speed", 1)));

        assertThat(evaluation)
                .isEqualTo(refused(
                        "Points for respect (9) must be one of 0, 1, 2.",
                        "Question (speed) must be one of scorecard test version 1."));
    }

    private static Evaluation refused(String... reasons) {
        return new Evaluation.Refused(List.of(reasons));
    }
}
