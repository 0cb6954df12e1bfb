package dev.muster.ingest.history;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// What JSON begins with, whatever follows.
final class JsonBeginning {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonBeginning() {}

    /// The first field of an object.
    static Optional<String> firstField(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return parser.nextToken() == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.PROPERTY_NAME
                    ? Optional.of(parser.currentName())
                    : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}
