package dev.muster.qa.scorecard;

import java.util.List;

/// One line of a scorecard.
///
/// @param key names the line in stored answers; stays the same from version to version while the meaning does
/// @param text the question as the reviewer reads it
/// @param guidance what earns which points; may be empty
/// @param weight what one point counts, at least 1; a line's pull on the score is its weight times its most points
/// @param choices the possible answers with different points; one of them earns 0, another more
/// @param mayBeNotApplicable whether a reviewer may leave the line out because it does not apply
/// @param critical what fails with this line when it earns 0
public record Question(
        String key,
        String text,
        String guidance,
        int weight,
        List<Choice> choices,
        boolean mayBeNotApplicable,
        Critical critical) {

    public Question {
        Rules.notBlank("Question key", key);
        Rules.notBlank("Question text", text);
        Rules.atLeast("Question weight", weight, 1);
        choices = List.copyOf(choices);
        List<Integer> points = choices.stream().map(Choice::points).toList();
        Rules.distinct("Points of question " + key, points);
        if (!points.contains(0) || points.size() < 2) {
            throw new IllegalArgumentException(
                    "Points of question %s (%s) must hold 0 and at least one more.".formatted(key, points));
        }
    }

    /// The most points the line can earn, at least 1.
    public int maxPoints() {
        return choices.stream().mapToInt(Choice::points).max().orElseThrow();
    }

    boolean offers(int points) {
        return choices.stream().anyMatch(choice -> choice.points() == points);
    }
}
