package dev.muster.qa.scorecard;

import java.util.List;

/// The questions a conversation is reviewed by. A card never changes: a changed one is the next version, and a review
/// stays with the version it was made with.
///
/// @param id the same in every version
/// @param name as people read it
/// @param version 1 for the first
/// @param sections at least one; the keys of sections, and of questions across the whole card, are distinct
public record Scorecard(String id, String name, int version, List<Section> sections) {

    public Scorecard {
        Rules.notBlank("Scorecard id", id);
        Rules.notBlank("Scorecard name", name);
        Rules.atLeast("Scorecard version", version, 1);
        sections = List.copyOf(sections);
        Rules.notEmpty("Sections of scorecard " + id, sections);
        Rules.distinct("Section key", sections.stream().map(Section::key).toList());
        Rules.distinct(
                "Question key",
                questionsOf(sections).stream().map(Question::key).toList());
    }

    /// The card after an edit: the next version, or this very card where nothing differs.
    public Scorecard revised(String newName, List<Section> newSections) {
        return newName.equals(name) && newSections.equals(sections)
                ? this
                : new Scorecard(id, newName, version + 1, newSections);
    }

    /// All questions, in the order of the card.
    public List<Question> questions() {
        return questionsOf(sections);
    }

    /// What a reviewer's answers are worth.
    ///
    /// @param answers one for every question, in any order
    /// @return the score; or what was wrong with an answer; or, where every answer is right, which are missing
    public Evaluation evaluate(List<Answer> answers) {
        List<String> reasons = Refusals.of(this, answers);
        if (!reasons.isEmpty()) {
            return new Evaluation.Refused(reasons);
        }
        Sheet sheet = new Sheet(answers);
        List<Question> missing = questions().stream()
                .filter(question -> !sheet.answers(question))
                .toList();
        return missing.isEmpty() ? new Evaluation.Scored(sheet.score(this)) : new Evaluation.Incomplete(missing);
    }

    private static List<Question> questionsOf(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }
}
