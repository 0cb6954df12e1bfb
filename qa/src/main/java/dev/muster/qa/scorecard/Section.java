package dev.muster.qa.scorecard;

import java.util.List;

/// The questions about one side of a conversation, such as its tone.
///
/// @param key names the section in stored scores
/// @param name as the reviewer reads it
/// @param questions at least one
public record Section(String key, String name, List<Question> questions) {

    public Section {
        Rules.notBlank("Section key", key);
        Rules.notBlank("Section name", name);
        questions = List.copyOf(questions);
        Rules.notEmpty("Questions of section " + key, questions);
    }
}
