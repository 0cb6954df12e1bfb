package dev.muster.ingest.webhook;

import dev.muster.sql.event.Incoming;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

/// What the edge makes of a body that it does not refuse.
public final class Decoded {

    private Decoded() {}

    public static List<Incoming> ndjson(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Batch batch = Objects.requireNonNull(new EventReader(InstantSource.system(), bytes.length)
                .ndjson(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes)))
                .block());
        if (!batch.refusals().isEmpty()) {
            throw new IllegalArgumentException("Refused: " + batch.refusals().getFirst());
        }
        return batch.events();
    }
}
