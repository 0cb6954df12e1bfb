package dev.muster.qa.scorecard;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Valid answers, by question.
final class Sheet {

    private final Map<String, Answer> answers;

    Sheet(List<Answer> answers) {
        this.answers = answers.stream().collect(Collectors.toMap(Answer::question, Function.identity()));
    }

    boolean answers(Question question) {
        return answers.containsKey(question.key());
    }

    Score score(Scorecard card) {
        List<SectionScore> sections = card.sections().stream().map(this::score).toList();
        Tally sum = sections.stream().map(SectionScore::tally).reduce(Tally.NOTHING, Tally::plus);
        List<Question> failures = card.questions().stream().filter(this::fails).toList();
        boolean failed = failures.stream().anyMatch(question -> question.critical() == Critical.ALL);
        return new Score(
                card.id(),
                card.version(),
                failed ? sum.failed() : sum,
                sections,
                failures.stream().map(Question::key).toList(),
                failed);
    }

    private SectionScore score(Section section) {
        Tally tally = section.questions().stream().map(this::tally).reduce(Tally.NOTHING, Tally::plus);
        boolean failed = section.questions().stream().anyMatch(this::fails);
        return new SectionScore(section.key(), failed ? tally.failed() : tally, failed);
    }

    private Tally tally(Question question) {
        return answers.get(question.key()) instanceof Answer.Points given
                ? new Tally((long) question.weight() * given.points(), (long) question.weight() * question.maxPoints())
                : Tally.NOTHING;
    }

    private boolean fails(Question question) {
        return question.critical() != Critical.NO
                && answers.get(question.key()) instanceof Answer.Points given
                && given.points() == 0;
    }
}
