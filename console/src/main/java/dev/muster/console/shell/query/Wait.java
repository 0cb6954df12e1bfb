package dev.muster.console.shell.query;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The one place of the console that waits: for a short query while a click is answered. Anything longer is a [Feed].
/// What does not come within five seconds, or fails, becomes [Unavailable].
public final class Wait {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Wait() {}

    /// @param query a query with exactly one answer
    /// @return the answer
    public static <T> T one(Mono<T> query) {
        return maybe(query).orElseThrow(() -> new IllegalStateException("The query had no answer."));
    }

    /// @param query a query with at most one answer
    /// @return the answer, where there is one
    public static <T> Optional<T> maybe(Mono<T> query) {
        return Optional.ofNullable(block(query));
    }

    /// @param query a query with few answers
    /// @return all of them, in order
    public static <T> List<T> all(Flux<T> query) {
        return one(query.collectList());
    }

    /// @param command a change to make
    public static void done(Mono<?> command) {
        block(command);
    }

    private static <T> @Nullable T block(Mono<T> query) {
        try {
            return query.timeout(LONGEST).block();
        } catch (RuntimeException failed) {
            Throwable cause = Exceptions.unwrap(failed);
            if (cause instanceof TimeoutException) {
                throw new Unavailable(
                        "The database did not answer within %d seconds.".formatted(LONGEST.toSeconds()), cause);
            }
            throw failed;
        }
    }
}
