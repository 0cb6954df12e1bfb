package dev.muster.sql.event;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The one place where tests wait for the database.
public final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Await() {}

    /// The value, which must come.
    public static <T> T value(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(PATIENCE));
    }

    public static <T> List<T> all(Flux<T> flux) {
        return value(flux.collectList());
    }

    public static void done(Mono<?> mono) {
        mono.block(PATIENCE);
    }
}
