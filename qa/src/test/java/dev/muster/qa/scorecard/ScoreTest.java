package dev.muster.qa.scorecard;

import static dev.muster.qa.scorecard.Cards.card;
import static dev.muster.qa.scorecard.Cards.line;
import static dev.muster.qa.scorecard.Cards.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private final Scorecard card = card(
            section("accuracy", line("right").weighing(3).upTo(2).critical(Critical.SECTION), line("clear")),
            section(
                    "tone",
                    line("respect").weighing(2).critical(Critical.ALL),
                    line("empathy").weighing(5).upTo(2).orNotApplicable()));

    @Test
    void scoreIsTheWeightedShareOfWhatWasPossible() {
        Score score = score(points("right", 1), points("clear", 1), points("respect", 1), points("empathy", 2));

        assertThat(score.total()).isEqualTo(new Tally(3 + 1 + 2 + 10, 6 + 1 + 2 + 10));
        assertThat(score.total().share()).hasValue(16.0 / 19);
        assertThat(score.sections())
                .containsExactly(
                        new SectionScore("accuracy", new Tally(4, 7), false),
                        new SectionScore("tone", new Tally(12, 12), false));
    }

    @Test
    void whatDoesNotApplyLeavesBothSums() {
        Score score = score(
                points("right", 1), points("clear", 1), points("respect", 1), new Answer.NotApplicable("empathy"));

        assertThat(score.total()).isEqualTo(new Tally(6, 9));
    }

    @Test
    void failedCriticalLineFailsItsSection() {
        Score score = score(points("right", 0), points("clear", 1), points("respect", 1), points("empathy", 2));

        assertThat(score.sections().getFirst()).isEqualTo(new SectionScore("accuracy", new Tally(0, 7), true));
        assertThat(score.total()).isEqualTo(new Tally(12, 19));
        assertThat(score.failedLines()).containsExactly("right");
        assertThat(score.failed()).isFalse();
    }

    @Test
    void lineThatIsCriticalForAllFailsTheReview() {
        Score score = score(points("right", 2), points("clear", 1), points("respect", 0), points("empathy", 2));

        assertThat(score.total()).isEqualTo(new Tally(0, 19));
        assertThat(score.failed()).isTrue();
        assertThat(score.failedLines()).containsExactly("respect");
        assertThat(score.sections())
                .containsExactly(
                        new SectionScore("accuracy", new Tally(7, 7), false),
                        new SectionScore("tone", new Tally(0, 12), true));
    }

    @Test
    void criticalLineThatDoesNotApplyFailsNothing() {
        Scorecard strict =
                card(section("process", line("privacy").orNotApplicable().critical(Critical.ALL), line("record")));

        Score score = scored(strict, new Answer.NotApplicable("privacy"), points("record", 1));

        assertThat(score.failed()).isFalse();
        assertThat(score.total()).isEqualTo(new Tally(1, 1));
    }

    @Test
    void nothingThatAppliesIsNoScore() {
        Scorecard optional = card(section("process", line("privacy").orNotApplicable()));

        Score score = scored(optional, new Answer.NotApplicable("privacy"));

        assertThat(score.total().share()).isEmpty();
    }

    @Test
    void onePointMoreNeverLowersAScore() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            int right = random.nextInt(2);
            Answer[] rest = {
                points("clear", random.nextInt(2)), points("respect", random.nextInt(2)), points("empathy", 1)
            };

            long before = score(points("right", right), rest[0], rest[1], rest[2])
                    .total()
                    .earned();
            long after = score(points("right", right + 1), rest[0], rest[1], rest[2])
                    .total()
                    .earned();

            assertThat(after).isGreaterThanOrEqualTo(before);
        }
    }

    private Score score(Answer... answers) {
        return scored(card, answers);
    }

    private static Score scored(Scorecard card, Answer... answers) {
        Evaluation evaluation = card.evaluate(List.of(answers));
        assertThat(evaluation).isInstanceOf(Evaluation.Scored.class);
        return ((Evaluation.Scored) evaluation).score();
    }

    private static Answer points(String question, int points) {
        return new Answer.Points(question, points);
    }
}
