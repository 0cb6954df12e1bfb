package dev.muster.sql.volume;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.Database;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The table `interval_volume`.
public final class Volumes {

    private static final String ADD = """
            insert into interval_volume as v (queue, channel, starts_at, length_s, origin, volume, offered_first,
                offered_transfer, offered_reopened, abandoned, handled, work_ms)
            select queue, channel, starts_at, length_s, :origin, volume, offered_first,
                offered_transfer, offered_reopened, abandoned, handled, work_ms
            from jsonb_populate_recordset(null::interval_volume, :rows::jsonb)
            on conflict (queue, starts_at, channel, length_s, origin) do update set
                volume = v.volume + excluded.volume,
                offered_first = v.offered_first + excluded.offered_first,
                offered_transfer = v.offered_transfer + excluded.offered_transfer,
                offered_reopened = v.offered_reopened + excluded.offered_reopened,
                abandoned = v.abandoned + excluded.abandoned,
                handled = v.handled + excluded.handled,
                work_ms = v.work_ms + excluded.work_ms""";

    private static final String DROP_EMPTY = """
            delete from interval_volume as v using jsonb_populate_recordset(null::interval_volume, :rows::jsonb) as new
            where v.origin = 'projected' and v.queue = new.queue and v.starts_at = new.starts_at
              and v.channel = new.channel and v.length_s = new.length_s
              and (v.volume, v.offered_first, v.offered_transfer, v.offered_reopened, v.abandoned, v.handled, v.work_ms)
                = (0, 0, 0, 0, 0, 0, 0)""";

    private static final String DROP_OVERLAPPING = """
            delete from interval_volume as v using jsonb_populate_recordset(null::interval_volume, :rows::jsonb) as new
            where v.origin = 'imported' and v.queue = new.queue
              and v.starts_at < new.starts_at + make_interval(secs => new.length_s)
              and v.starts_at > new.starts_at - interval '1 day'
              and v.starts_at + make_interval(secs => v.length_s) > new.starts_at
              and (v.starts_at, v.length_s) <> (new.starts_at, new.length_s)""";

    private static final String IMPORT = """
            insert into interval_volume (queue, channel, starts_at, length_s, origin, volume, offered_first,
                offered_transfer, offered_reopened, work_ms)
            select queue, '-', starts_at, length_s, 'imported', volume, volume, 0, 0, work_ms
            from jsonb_populate_recordset(null::interval_volume, :rows::jsonb)
            on conflict (queue, starts_at, channel, length_s, origin) do update set
                volume = excluded.volume, offered_first = excluded.offered_first, work_ms = excluded.work_ms""";

    private static final String COUNTS = """
            sum(volume)::bigint, sum(offered_first + offered_transfer + offered_reopened)::bigint,
            case when bool_and(abandoned is not null) then sum(abandoned)::bigint end,
            case when bool_and(handled is not null) then sum(handled)::bigint end,
            case when bool_and(work_ms is not null) then sum(work_ms)::bigint end""";

    private static final String SERIES = """
            select queue, date_bin(make_interval(secs => :step), starts_at, timestamptz 'epoch') as start,
                bool_or(origin <> 'imported'), sum(offered_first)::bigint, %s
            from known_volume
            where starts_at >= :from and starts_at < :to and length_s <= :step and (:queue::text is null or queue = :queue)
            group by queue, start order by queue, start""".formatted(COUNTS);

    private static final String DAYS = """
            select queue, (starts_at at time zone :zone)::date as day, %s
            from known_volume where starts_at >= :from and starts_at < :to
            group by queue, day order by day, queue""".formatted(COUNTS);

    private final DatabaseClient client;

    public Volumes(Database database) {
        client = database.client();
    }

    /// Adds to projected counts; a row that comes to nothing is no row. Not idempotent: the projector's alone,
    /// in the transaction that writes its position.
    public Mono<Void> add(Map<VolumeKey, Volume> differences) {
        String rows = VolumeJson.projected(differences);
        Mono<Void> added = add(rows, "projected");
        return differences.values().stream().anyMatch(Volume::takesAway)
                ? added.then(client.sql(DROP_EMPTY).bind("rows", rows).then())
                : added;
    }

    /// Books for good what projected counts have lost, because the log it rests on is dropped.
    public Mono<Void> freeze(Map<VolumeKey, Volume> counts) {
        return add(VolumeJson.projected(counts), "frozen");
    }

    private Mono<Void> add(String rows, String origin) {
        return client.sql(ADD).bind("rows", rows).bind("origin", origin).then();
    }

    /// Writes imported counts in place of those imported before for the same queue and time, whatever the
    /// length of their intervals: no conversation counts twice. Idempotent.
    ///
    /// @param counts each queue and time once
    public Mono<Long> replaceImported(Collection<ImportedCount> counts) {
        String rows = VolumeJson.imported(counts);
        return client.sql(DROP_OVERLAPPING)
                .bind("rows", rows)
                .then()
                .then(client.sql(IMPORT).bind("rows", rows).fetch().rowsUpdated());
    }

    /// What is known of every queue, by queue and time. Counts kept in longer intervals than asked for are left
    /// out.
    ///
    /// @param step a whole part of a day, aligned to the UTC clock
    public Flux<VolumeRow> series(Interval period, Duration step) {
        return series(period, step, null);
    }

    /// What is known of one queue, by time; see [#series(Interval, Duration)].
    public Flux<VolumeRow> series(QueueId queue, Interval period, Duration step) {
        return series(period, step, queue);
    }

    /// By day on the clock of a zone, then queue.
    public Flux<DayTotal> days(Interval period, ZoneId zone) {
        return client.sql(DAYS)
                .bind("zone", zone.getId())
                .bind("from", period.start())
                .bind("to", period.end())
                .map(row -> new DayTotal(
                        Objects.requireNonNull(row.get(1, LocalDate.class)),
                        new QueueId(Objects.requireNonNull(row.get(0, String.class))),
                        number(row, 2),
                        number(row, 3),
                        row.get(4, Long.class),
                        row.get(5, Long.class),
                        millis(row, 6)))
                .all();
    }

    private Flux<VolumeRow> series(Interval period, Duration step, @Nullable QueueId queue) {
        DatabaseClient.GenericExecuteSpec asked = client.sql(SERIES)
                .bind("step", Math.toIntExact(step.toSeconds()))
                .bind("from", period.start())
                .bind("to", period.end());
        return (queue == null ? asked.bindNull("queue", String.class) : asked.bind("queue", queue.value()))
                .map(row -> new VolumeRow(
                        new QueueId(Objects.requireNonNull(row.get(0, String.class))),
                        new Interval(Objects.requireNonNull(row.get(1, Instant.class)), step),
                        Boolean.TRUE.equals(row.get(2, Boolean.class)),
                        number(row, 4),
                        number(row, 5),
                        number(row, 3),
                        row.get(6, Long.class),
                        row.get(7, Long.class),
                        millis(row, 8)))
                .all();
    }

    private static long number(Readable row, int column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }

    private static @Nullable Duration millis(Readable row, int column) {
        Long millis = row.get(column, Long.class);
        return millis == null ? null : Duration.ofMillis(millis);
    }
}
