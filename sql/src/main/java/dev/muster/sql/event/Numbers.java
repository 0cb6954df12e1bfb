package dev.muster.sql.event;

import dev.muster.sql.Database;
import java.util.Objects;
import java.util.stream.LongStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Numbers for events, which no two events of a database share. They rise from event to event of one batch, and say
/// nothing about the order of batches.
final class Numbers {

    /// How many numbers the sequence gives at a time.
    private static final int BLOCK = 1000;

    private static final String NEXT = "select nextval('event_number') from generate_series(1, :blocks)";

    private final Database database;
    private long next;
    private long end;

    Numbers(Database database) {
        this.database = database;
    }

    /// @param count at least 1
    Mono<long[]> take(int count) {
        return Mono.defer(() -> {
            LongStream.Builder taken = LongStream.builder();
            int missing = count - fromBlock(count, taken);
            return missing == 0
                    ? Mono.just(taken.build().toArray())
                    : blocks((missing + BLOCK - 1) / BLOCK)
                            .reduce(missing, (left, block) -> left - open(block, left, taken))
                            .map(_ -> taken.build().toArray());
        });
    }

    private synchronized int fromBlock(int count, LongStream.Builder taken) {
        int here = (int) Math.min(count, end - next);
        for (int i = 0; i < here; i++) {
            taken.add(next++);
        }
        return here;
    }

    /// Takes from a new block, and keeps the rest of it for the next batch.
    private synchronized int open(long block, int count, LongStream.Builder taken) {
        int here = Math.min(count, BLOCK);
        LongStream.range(block, block + here).forEach(taken);
        if (here < BLOCK) {
            next = block + here;
            end = block + BLOCK;
        }
        return here;
    }

    private Flux<Long> blocks(int count) {
        return database.client()
                .sql(NEXT)
                .bind("blocks", count)
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .all();
    }
}
