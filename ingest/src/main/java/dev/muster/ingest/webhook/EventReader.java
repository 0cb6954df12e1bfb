package dev.muster.ingest.webhook;

import java.nio.charset.CharacterCodingException;
import java.time.InstantSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// Reads the body of a request: NDJSON line by line as it arrives, or one JSON document that is an event or an array.
final class EventReader {

    private final EventJson json;
    private final int mostBytes;

    EventReader(InstantSource clock, int mostBytes) {
        json = new EventJson(clock);
        this.mostBytes = mostBytes;
    }

    Mono<Batch> ndjson(Flux<DataBuffer> body) {
        return Mono.defer(() -> {
            Batch batch = new Batch();
            Lines lines = new Lines(
                    mostBytes,
                    batch,
                    (number, text) -> batch.add(number, () -> json.decode(EventJson.MAPPER.readTree(text), text)));
            return body.doOnNext(lines::add).then(Mono.fromSupplier(lines::finish));
        });
    }

    Mono<Batch> json(Flux<DataBuffer> body) {
        return DataBufferUtils.join(body, mostBytes)
                .map(joined -> {
                    byte[] bytes = new byte[joined.readableByteCount()];
                    joined.read(bytes);
                    DataBufferUtils.release(joined);
                    return document(bytes);
                })
                .defaultIfEmpty(new Batch())
                .onErrorMap(
                        DataBufferLimitException.class,
                        e -> new TooLarge("A request body must be at most %d bytes.".formatted(mostBytes)));
    }

    private Batch document(byte[] bytes) {
        Batch batch = new Batch();
        try {
            String text = Lines.utf8(bytes);
            document(text, batch);
        } catch (CharacterCodingException e) {
            batch.refuse(new Refusal(1, "", "must be valid UTF-8"));
        } catch (JacksonException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            batch.refuse(new Refusal(line, "", StrictJson.rule(e)));
        }
        return batch;
    }

    private void document(String text, Batch batch) {
        try (JsonParser parser = EventJson.MAPPER.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return;
            }
            if (first == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    event(parser, text, batch);
                }
            } else {
                event(parser, text, batch);
            }
            if (parser.nextToken() != null) {
                batch.refuse(new Refusal(line(parser), "", "must be the end: one event, or one array of events"));
            }
        }
    }

    private void event(JsonParser parser, String text, Batch batch) {
        long line = line(parser);
        int from = (int) parser.currentTokenLocation().getCharOffset();
        JsonNode node = parser.readValueAsTree();
        int to = (int) parser.currentLocation().getCharOffset();
        batch.add(line, () -> json.decode(node, text.substring(from, to)));
    }

    private static long line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
