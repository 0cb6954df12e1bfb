package dev.muster.qa.scorecard;

import static dev.muster.qa.scorecard.Cards.card;
import static dev.muster.qa.scorecard.Cards.line;
import static dev.muster.qa.scorecard.Cards.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorecardTest {

    private final Scorecard card = card(section("tone", line("respect")));

    @Test
    void changedCardIsTheNextVersion() {
        Scorecard changed = card.revised(
                card.name(), List.of(section("tone", line("respect").weighing(2))));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.id()).isEqualTo(card.id());
        assertThat(card.version()).isEqualTo(1);
    }

    @Test
    void editThatChangesNothingIsNoNewVersion() {
        assertThat(card.revised(card.name(), List.copyOf(card.sections()))).isSameAs(card);
    }

    @Test
    void cardDoesNotFollowTheListItWasMadeFrom() {
        List<Section> sections = new ArrayList<>(card.sections());
        Scorecard made = new Scorecard("test", "Test card", 1, sections);

        sections.clear();

        assertThat(made.sections()).isEqualTo(card.sections());
    }

    @Test
    void refusesAKeyThatTwoQuestionsShare() {
        assertThatThrownBy(() -> card(section("tone", line("respect")), section("process", line("respect"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Question key (respect) must occur only once.");
    }

    @Test
    void refusesASectionWithoutQuestions() {
        assertThatThrownBy(() -> section("tone"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Questions of section tone ([]) must not be empty.");
    }

    @Test
    void refusesAQuestionThatCannotBeFailed() {
        List<Choice> choices = List.of(new Choice(1, "Partly"), new Choice(2, "Fully"));

        assertThatThrownBy(() -> new Question("respect", "Respectful?", "", 1, choices, false, Critical.NO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Points of question respect ([1, 2]) must hold 0 and at least one more.");
    }
}
