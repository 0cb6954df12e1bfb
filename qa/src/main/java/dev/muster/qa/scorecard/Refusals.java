package dev.muster.qa.scorecard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rules an answer can break, in words.
final class Refusals {

    private Refusals() {}

    static List<String> of(Scorecard card, List<Answer> answers) {
        Map<String, Question> byKey =
                card.questions().stream().collect(Collectors.toMap(Question::key, Function.identity()));
        Set<String> seen = new HashSet<>();
        List<String> reasons = new ArrayList<>();
        for (Answer answer : answers) {
            Question question = byKey.get(answer.question());
            if (question == null) {
                reasons.add("Question (%s) must be one of scorecard %s version %d."
                        .formatted(answer.question(), card.id(), card.version()));
            } else if (!seen.add(question.key())) {
                reasons.add("Question (%s) must be answered only once.".formatted(question.key()));
            } else {
                String reason = refusal(question, answer);
                if (reason != null) {
                    reasons.add(reason);
                }
            }
        }
        return reasons;
    }

    private static @Nullable String refusal(Question question, Answer answer) {
        return switch (answer) {
            case Answer.Points given ->
                question.offers(given.points())
                        ? null
                        : "Points for %s (%d) must be one of %s."
                                .formatted(question.key(), given.points(), pointsOf(question));
            case Answer.NotApplicable given ->
                question.mayBeNotApplicable()
                        ? null
                        : "Answer to %s (not applicable) must be one of the points %s."
                                .formatted(given.question(), pointsOf(question));
        };
    }

    private static String pointsOf(Question question) {
        return question.choices().stream()
                .map(Choice::points)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
