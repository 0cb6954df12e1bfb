package dev.muster.ingest.webhook;

import dev.muster.sql.event.Incoming;
import dev.muster.sql.event.InvalidEvent;
import java.nio.charset.CharacterCodingException;
import java.time.InstantSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Events as JSON in Muster's own vocabulary, read strictly: the same reading and the same rules for a request and for
/// a file of the past.
public final class EventJson {

    /// The longest line an event may stand on, in bytes.
    public static final int LONGEST_LINE = 256 * 1024;

    private static final int DEEPEST = 8;

    static final JsonMapper MAPPER = StrictJson.mapper(DEEPEST);

    private final EventDecoder decoder;

    /// @param clock says what is too far ahead
    public EventJson(InstantSource clock) {
        decoder = new EventDecoder(clock);
    }

    /// Whether an event may have a field of this name.
    public static boolean isField(String name) {
        return EventDecoder.FIELDS.contains(name);
    }

    /// The text of a line.
    ///
    /// @throws InvalidEvent where it is no UTF-8
    public static String text(byte[] line) {
        try {
            return Lines.utf8(line);
        } catch (CharacterCodingException e) {
            throw new InvalidEvent("", "must be valid UTF-8");
        }
    }

    /// What stands on a line.
    ///
    /// @throws InvalidEvent where it is no JSON
    public static JsonNode tree(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw new InvalidEvent("", StrictJson.rule(e));
        }
    }

    /// The event that a JSON object tells.
    ///
    /// @param received the form in which it was received, which is kept with its words
    /// @throws InvalidEvent where it breaks a rule of the vocabulary
    public Incoming decode(JsonNode event, String received) {
        Incoming incoming = decoder.decode(event);
        return new Incoming(incoming.event(), incoming.content().as(received));
    }
}
