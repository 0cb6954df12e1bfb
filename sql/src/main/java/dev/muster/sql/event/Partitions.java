package dev.muster.sql.event;

import dev.muster.sql.Database;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;

/// The day partitions of the log, made two weeks ahead.
///
/// The first writer of each day asks, which costs one short query a day and leaves two weeks for anything to fail.
final class Partitions {

    private static final int DAYS_AHEAD = 14;

    private static final String MAKE = "select make_event_partitions(:first, :days)";

    private final Database database;
    private final AtomicReference<LocalDate> made = new AtomicReference<>(LocalDate.MIN);

    Partitions(Database database) {
        this.database = database;
    }

    /// Completes when the partitions of a day and the two weeks after it are there. Idempotent.
    Mono<Void> ready(LocalDate day) {
        if (!made.get().isBefore(day)) {
            return Mono.empty();
        }
        return database.client()
                .sql(MAKE)
                .bind("first", day)
                .bind("days", DAYS_AHEAD)
                .then()
                .doOnSuccess(done -> made.accumulateAndGet(day, (a, b) -> a.isAfter(b) ? a : b));
    }
}
