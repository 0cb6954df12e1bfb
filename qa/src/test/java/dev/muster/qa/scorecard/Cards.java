package dev.muster.qa.scorecard;

import java.util.List;
import java.util.stream.IntStream;

/// Scorecards and questions that are valid as they are; a test names what it is about.
final class Cards {

    private Cards() {}

    static Line line(String key) {
        return new Line(key, 1, 1, false, Critical.NO);
    }

    static Section section(String key, Line... lines) {
        return new Section(
                key,
                "Section " + key,
                List.of(lines).stream().map(Line::question).toList());
    }

    static Scorecard card(Section... sections) {
        return new Scorecard("test", "Test card", 1, List.of(sections));
    }

    record Line(String key, int weight, int most, boolean optional, Critical critical) {

        Line weighing(int newWeight) {
            return new Line(key, newWeight, most, optional, critical);
        }

        Line upTo(int points) {
            return new Line(key, weight, points, optional, critical);
        }

        Line orNotApplicable() {
            return new Line(key, weight, most, true, critical);
        }

        Line critical(Critical newCritical) {
            return new Line(key, weight, most, optional, newCritical);
        }

        Question question() {
            List<Choice> choices = IntStream.rangeClosed(0, most)
                    .mapToObj(points -> new Choice(points, points + " points"))
                    .toList();
            return new Question(key, "Was " + key + " well done?", "", weight, choices, optional, critical);
        }
    }
}
