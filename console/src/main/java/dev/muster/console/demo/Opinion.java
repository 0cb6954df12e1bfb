package dev.muster.console.demo;

import dev.muster.qa.scorecard.Answer;
import dev.muster.qa.scorecard.Choice;
import dev.muster.qa.scorecard.Critical;
import dev.muster.qa.scorecard.Question;
import dev.muster.qa.scorecard.Scorecard;
import java.util.Comparator;
import java.util.List;

/// What a simulated reviewer thinks of a conversation: mostly good, better of those who know their trade, and never
/// without the word that it is simulated.
///
/// @param card        the questions
/// @param proficiency of the agent, above 0 and at most 1
record Opinion(Scorecard card, double proficiency, Dice dice) {

    private static final List<String> REMARKS = List.of(
            "Could have been said in fewer words.",
            "The customer had to ask twice.",
            "Friendly, but the next step was missing.",
            "Right in the end, after a detour.",
            "No mention of what happens next.",
            "The name of the customer was never used.");

    private static final List<String> NOTES = List.of(
            "Simulated review. A calm and clear conversation.",
            "Simulated review. Good knowledge, somewhat short in tone.",
            "Simulated review. Solved at the first contact.",
            "Simulated review. Worth a word in the next one-to-one.",
            "Simulated review. Nothing to add.");

    List<Answer> answers() {
        return card.questions().stream().map(this::answer).toList();
    }

    String note() {
        return dice.pick(NOTES);
    }

    private Answer answer(Question question) {
        if (question.mayBeNotApplicable() && dice.chance(0.2)) {
            return new Answer.NotApplicable(question.key());
        }
        List<Integer> points = question.choices().stream()
                .map(Choice::points)
                .sorted(Comparator.reverseOrder())
                .toList();
        double slip = (1.05 - proficiency) * (question.critical() == Critical.NO ? 0.9 : 0.15);
        int which = 0;
        while (which < points.size() - 1 && dice.chance(which == 0 ? slip : slip / 2)) {
            which++;
        }
        return which == 0
                ? new Answer.Points(question.key(), points.getFirst())
                : new Answer.Points(question.key(), points.get(which), dice.pick(REMARKS));
    }
}
