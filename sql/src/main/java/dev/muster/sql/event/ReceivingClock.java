package dev.muster.sql.event;

import dev.muster.sql.Columns;
import dev.muster.sql.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/// The clock by which events are received, whose day never goes back.
///
/// Readers look for what comes next from the day before theirs on. Had the clock once been ahead, and events been
/// written on the days to come, readers would not see what is written after it was set right; so that goes to the last
/// day that has events, until the clock has come there.
///
/// That day is read from the log once and then remembered. So the clocks of several processes that write into one log
/// must not differ by more than a day.
final class ReceivingClock {

    private static final Logger LOGGER = LoggerFactory.getLogger(ReceivingClock.class);

    /// Takes one row of each day at most; `max(received_on)`, which has no index, would read the whole log.
    private static final String LAST_DAY = """
            select part.day from (select day from log_day where table_name = 'event' and not detached) as part
            cross join lateral (select from event where received_on = part.day limit 1) as filled
            order by part.day desc
            limit 1""";

    private final Database database;
    private final InstantSource clock;
    private final AtomicReference<@Nullable LocalDate> last = new AtomicReference<>();
    private final AtomicBoolean warned = new AtomicBoolean();

    ReceivingClock(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<Received> now() {
        return Mono.defer(() -> last.get() == null ? readLast() : Mono.empty()).then(Mono.fromSupplier(this::received));
    }

    private Received received() {
        Instant at = clock.instant();
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        LocalDate day = latest(today);
        if (today.plusDays(1).isBefore(day) && !warned.getAndSet(true)) {
            LOGGER.warn(
                    "The clock ({}) lies more than a day behind the last day of the log ({}): what arrives is kept on that day until the clock has come there. Check the clock.",
                    at,
                    day);
        }
        return new Received(at, day);
    }

    private Mono<Void> readLast() {
        return database.client()
                .sql(LAST_DAY)
                .map(Columns.to(row -> row.day("day")))
                .one()
                .defaultIfEmpty(LocalDate.MIN)
                .doOnNext(this::latest)
                .then();
    }

    /// Remembers a day, and says which is the latest of those remembered.
    private LocalDate latest(LocalDate day) {
        LocalDate before = last.get();
        while (before == null || before.isBefore(day)) {
            if (last.compareAndSet(before, day)) {
                return day;
            }
            before = last.get();
        }
        return before;
    }
}
