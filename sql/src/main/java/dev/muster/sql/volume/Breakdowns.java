package dev.muster.sql.volume;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.Columns;
import dev.muster.sql.Database;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/// Counts of queues for reports, from the table `interval_volume`.
public final class Breakdowns {

    private static final String BREAKDOWN = """
            select queue, date_trunc(:unit, starts_at, :zone) as start, bool_or(origin <> 'imported') as projected,
                sum(volume)::bigint as opened, sum(offered_first)::bigint as first,
                sum(offered_transfer)::bigint as transfer, sum(offered_reopened)::bigint as reopened,
                case when bool_and(abandoned is not null) then sum(abandoned)::bigint end as abandoned,
                case when bool_and(handled is not null) then sum(handled)::bigint end as handled,
                case when bool_and(work_ms is not null) then sum(work_ms)::bigint end as work_ms
            from known_volume
            where starts_at >= :from and starts_at < :to and queue = any(:queues)
            group by queue, start order by start, queue""";

    /// How finely to tell it.
    public enum Unit {
        DAY,
        HOUR
    }

    private final DatabaseClient client;

    public Breakdowns(Database database) {
        client = database.client();
    }

    /// What is known of some queues, by time, then queue.
    ///
    /// @param queues [VolumeKey#NO_QUEUE] for conversations that never entered one
    /// @param zone   on whose clock days and hours begin; the hour that a clock change repeats is one
    public Flux<Breakdown> of(Interval period, Collection<QueueId> queues, ZoneId zone, Unit unit) {
        return client.sql(BREAKDOWN)
                .bind("unit", unit.name().toLowerCase(Locale.ROOT))
                .bind("zone", zone.getId())
                .bind("from", period.start())
                .bind("to", period.end())
                .bind("queues", queues.stream().map(QueueId::value).toArray(String[]::new))
                .map(Columns.to(Breakdowns::row))
                .all();
    }

    private static Breakdown row(Columns row) {
        Long work = row.numberOrNull("work_ms");
        return new Breakdown(
                new QueueId(row.text("queue")),
                row.instant("start"),
                row.flag("projected"),
                row.number("opened"),
                row.number("first"),
                row.number("transfer"),
                row.number("reopened"),
                row.numberOrNull("abandoned"),
                row.numberOrNull("handled"),
                work == null ? null : Duration.ofMillis(work));
    }
}
