package dev.muster.sql.event;

import dev.muster.sql.Database;
import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// The day partitions of the log, made two weeks ahead.
///
/// The first writer of each day asks, which costs one short query a day and leaves two weeks for anything to
/// fail: where somebody else is at work on the tables it is not waited for, as long as the day itself is there.
final class Partitions {

    private static final int DAYS_AHEAD = 14;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);
    private static final int ATTEMPTS = 5;

    private static final String LOCK_TIMEOUT = "55P03";

    private static final String MAKE = "select make_event_partitions(:first, :days)";

    private static final String IS_THERE =
            "select to_regclass('event_' || :day) is not null and to_regclass('content_' || :day) is not null";

    private final Database database;
    private final AtomicReference<LocalDate> made = new AtomicReference<>(LocalDate.MIN);

    Partitions(Database database) {
        this.database = database;
    }

    /// Completes when the partitions of a day are there, and as a rule those of the two weeks after it.
    /// Idempotent.
    Mono<Void> ready(LocalDate day) {
        if (!made.get().isBefore(day)) {
            return Mono.empty();
        }
        return make(day)
                .onErrorResume(
                        Partitions::lockedOut,
                        failure -> isThere(day).flatMap(there -> there ? Mono.empty() : Mono.error(failure)))
                .retryWhen(Retry.backoff(ATTEMPTS, BETWEEN_ATTEMPTS)
                        .filter(Partitions::lockedOut)
                        .onRetryExhaustedThrow((_, last) -> last.failure()))
                .doOnSuccess(done -> made.accumulateAndGet(day, (a, b) -> a.isAfter(b) ? a : b));
    }

    private static boolean lockedOut(Throwable failure) {
        return failure.getCause() instanceof R2dbcException refused && LOCK_TIMEOUT.equals(refused.getSqlState());
    }

    private Mono<Void> make(LocalDate day) {
        return database.client()
                .sql(MAKE)
                .bind("first", day)
                .bind("days", DAYS_AHEAD)
                .then()
                // A statement by itself is done before it is committed, and the next may run on another connection.
                .as(database.transaction()::transactional);
    }

    private Mono<Boolean> isThere(LocalDate day) {
        return database.client()
                .sql(IS_THERE)
                .bind("day", day.format(DateTimeFormatter.BASIC_ISO_DATE))
                .map(row -> Objects.requireNonNull(row.get(0, Boolean.class)))
                .one();
    }
}
