package dev.muster.sql.review;

import dev.muster.qa.scorecard.Answer;
import io.r2dbc.postgresql.codec.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Answers as they are stored, by question: `{"tone.respect": {"points": 1}, "tone.empathy": {"comment":
/// "…"}}`. Without points the question does not apply.
final class Answers {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Answers() {}

    static Json write(List<Answer> answers) {
        ObjectNode object = MAPPER.createObjectNode();
        for (Answer answer : answers) {
            ObjectNode line = object.putObject(answer.question());
            if (answer instanceof Answer.Points given) {
                line.put("points", given.points());
            }
            if (answer.comment() != null) {
                line.put("comment", answer.comment());
            }
        }
        return Json.of(MAPPER.writeValueAsString(object));
    }

    static List<Answer> read(Json json) {
        List<Answer> answers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> line : MAPPER.readTree(json.asString()).properties()) {
            answers.add(answer(line.getKey(), line.getValue()));
        }
        return answers;
    }

    private static Answer answer(String question, JsonNode line) {
        JsonNode points = line.get("points");
        @Nullable
        String comment = line.hasNonNull("comment") ? line.get("comment").stringValue() : null;
        return points == null
                ? new Answer.NotApplicable(question, comment)
                : new Answer.Points(question, points.intValue(), comment);
    }
}
