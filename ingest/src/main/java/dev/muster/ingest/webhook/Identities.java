package dev.muster.ingest.webhook;

import dev.muster.forecasting.AgentId;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.Person.Identity;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What platforms call the agents, as the directory has it: in memory, and read again every half minute.
public final class Identities {

    private static final Logger LOGGER = LoggerFactory.getLogger(Identities.class);
    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(30);

    private final DirectoryRepository directory;
    private volatile @Nullable Map<Identity, AgentId> known;

    public Identities(DirectoryRepository directory) {
        this.directory = directory;
    }

    /// Reads on until it is cancelled; while the database is away, what was known stands.
    public Flux<?> follow() {
        return Flux.interval(BETWEEN_READINGS, BETWEEN_READINGS)
                .onBackpressureDrop()
                .concatMap(_ -> read().onErrorResume(failure -> {
                    LOGGER.warn("The names of agents could not be read again: {}", failure.toString());
                    return Mono.empty();
                }));
    }

    /// At once where they have been read before, so that the first delivery already finds them.
    Mono<Map<Identity, AgentId>> current() {
        return Mono.justOrEmpty(known).switchIfEmpty(Mono.defer(this::read));
    }

    private Mono<Map<Identity, AgentId>> read() {
        return directory.identities().doOnNext(read -> known = read);
    }
}
