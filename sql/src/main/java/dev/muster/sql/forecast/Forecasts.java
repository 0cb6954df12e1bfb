package dev.muster.sql.forecast;

import dev.muster.forecasting.Band;
import dev.muster.forecasting.Composition;
import dev.muster.forecasting.DayOutlook;
import dev.muster.forecasting.Distribution;
import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.Columns;
import dev.muster.sql.Database;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The tables `forecast`, `forecast_interval` and `forecast_day`.
public final class Forecasts {

    private static final String INSERT = """
            insert into forecast (known_until, seed, levels) values (:knownUntil, :seed, :levels) returning id
            """;

    private static final String INSERT_INTERVALS = """
            insert into forecast_interval (forecast, queue, starts_at, length_seconds,
                mean, low80, high80, low95, high95, quantiles, method)
            select :forecast, :queue, :start + (i - 1) * make_interval(secs => :length), :length,
                mean, low80, high80, low95, high95, quantiles::double precision[], :method
            from unnest(:means, :low80, :high80, :low95, :high95, :quantiles)
                with ordinality as row (mean, low80, high80, low95, high95, quantiles, i)
            """;

    private static final String INSERT_DAY = """
            insert into forecast_day (forecast, queue, day, mean, low80, high80, low95, high95, usual, parts, factors)
            values (:forecast, :queue, :day, :mean, :low80, :high80, :low95, :high95, :usual, :parts, :factors)
            """;

    private static final String DAYS = """
            select distinct on (queue, day) forecast, queue, day, mean, low80, high80, low95, high95,
                usual, parts, factors
            from forecast_day
            where queue = any(:queues) and day >= :from and day <= :to
            order by queue, day, forecast desc
            """;

    private static final String BETWEEN = """
            select distinct on (queue, starts_at) forecast, queue, starts_at, length_seconds, mean, quantiles, method
            from forecast_interval
            where queue = any(:queues) and length_seconds = :length and starts_at >= :from and starts_at < :to
            order by queue, starts_at, forecast desc
            """;

    private static final String SNAPSHOTS = """
            select distinct on (i.starts_at, days_ahead) i.starts_at, i.length_seconds, i.mean, i.quantiles,
                (i.starts_at at time zone :zone)::date - (f.known_until at time zone :zone)::date as days_ahead
            from forecast_interval as i
            join forecast as f on f.id = i.forecast
            where i.queue = :queue and i.length_seconds = :length and i.starts_at >= :from and i.starts_at < :to
              and f.known_until <= i.starts_at and i.quantiles is not null
            order by i.starts_at, days_ahead, f.id desc
            """;

    private final DatabaseClient client;
    private final TransactionalOperator transaction;

    public Forecasts(Database database) {
        client = database.client();
        transaction = database.transaction();
    }

    /// Keeps a run as a new version.
    ///
    /// @return the version
    public Mono<Long> save(ForecastRun run) {
        return client.sql(INSERT)
                .bind("knownUntil", run.knownUntil())
                .bind("seed", run.seed())
                .bind("levels", boxed(Distribution.levels()))
                .mapValue(Long.class)
                .one()
                .flatMap(version -> Flux.fromIterable(run.forecasts().entrySet())
                        .concatMap(entry -> insert(version, entry))
                        .then(Mono.just(version)))
                .as(transaction::transactional);
    }

    /// The newest row of each interval that starts in a stretch of time, by queue and time.
    ///
    /// @param length of the intervals asked for
    public Flux<ForecastRow> between(Collection<QueueId> queues, Interval stretch, Duration length) {
        return client.sql(BETWEEN)
                .bind("queues", queues.stream().map(QueueId::value).toArray(String[]::new))
                .bind("length", (int) length.toSeconds())
                .bind("from", stretch.start())
                .bind("to", stretch.end())
                .map(Columns.to(Forecasts::row))
                .all();
    }

    /// The newest row of each day, by queue and day.
    ///
    /// @param to last day
    public Flux<ForecastDay> days(Collection<QueueId> queues, LocalDate from, LocalDate to) {
        return client.sql(DAYS)
                .bind("queues", queues.stream().map(QueueId::value).toArray(String[]::new))
                .bind("from", from)
                .bind("to", to)
                .map(Columns.to(Forecasts::day))
                .all();
    }

    /// What earlier runs expected of the open intervals of a stretch of time, by time and days ahead. Of the runs of
    /// one day the last counts that was made before the interval began.
    ///
    /// @param zone on whose clock days are counted
    public Flux<SnapshotRow> snapshots(QueueId queue, Interval stretch, Duration length, ZoneId zone) {
        return client.sql(SNAPSHOTS)
                .bind("queue", queue.value())
                .bind("length", (int) length.toSeconds())
                .bind("from", stretch.start())
                .bind("to", stretch.end())
                .bind("zone", zone.getId())
                .map(Columns.to(Forecasts::snapshot))
                .all();
    }

    private Mono<Void> insert(long version, Map.Entry<QueueId, Forecast> entry) {
        Forecast forecast = entry.getValue();
        return client.sql(INSERT_INTERVALS)
                .bind("forecast", version)
                .bind("queue", entry.getKey().value())
                .bind("start", forecast.start())
                .bind("length", (int) forecast.step().toSeconds())
                .bind("method", forecast.method())
                .bind("means", each(forecast, forecast::mean))
                .bind("low80", each(forecast, i -> forecast.band80(i).low()))
                .bind("high80", each(forecast, i -> forecast.band80(i).high()))
                .bind("low95", each(forecast, i -> forecast.band95(i).low()))
                .bind("high95", each(forecast, i -> forecast.band95(i).high()))
                .bind("quantiles", quantiles(forecast))
                .then()
                .thenMany(Flux.fromIterable(forecast.days()))
                .concatMap(day -> insert(version, entry.getKey(), forecast.total(day.date()), day))
                .then();
    }

    private Mono<Void> insert(long version, QueueId queue, Distribution total, DayOutlook day) {
        List<Composition.Factor> factors = day.composition().factors();
        return client.sql(INSERT_DAY)
                .bind("forecast", version)
                .bind("queue", queue.value())
                .bind("day", day.date())
                .bind("mean", total.mean())
                .bind("low80", total.band(0.80).low())
                .bind("high80", total.band(0.80).high())
                .bind("low95", total.band(0.95).low())
                .bind("high95", total.band(0.95).high())
                .bind("usual", day.composition().usual())
                .bind(
                        "parts",
                        factors.stream().map(factor -> factor.part().name()).toArray(String[]::new))
                .bind("factors", factors.stream().map(Composition.Factor::by).toArray(Double[]::new))
                .then();
    }

    private static Double[] each(Forecast forecast, IntToDoubleFunction value) {
        return IntStream.range(0, forecast.size()).mapToDouble(value).boxed().toArray(Double[]::new);
    }

    /// Arrays in an array would have to be of one length; so each travels as PostgreSQL writes it.
    private static @Nullable String[] quantiles(Forecast forecast) {
        return IntStream.range(0, forecast.size())
                .mapToObj(i -> forecast.isOpen(i)
                        ? Arrays.stream(Distribution.levels())
                                .mapToObj(level -> Double.toString(forecast.quantile(i, level)))
                                .collect(Collectors.joining(",", "{", "}"))
                        : null)
                .toArray(String[]::new);
    }

    private static ForecastRow row(Columns row) {
        return new ForecastRow(
                row.number("forecast"),
                new QueueId(row.text("queue")),
                new Interval(row.instant("starts_at"), row.seconds("length_seconds")),
                row.isMissing("quantiles")
                        ? Distribution.CLOSED
                        : Distribution.of(row.decimal("mean"), unboxed(row.required("quantiles", Double[].class))),
                row.text("method"));
    }

    private static ForecastDay day(Columns row) {
        String[] parts = row.required("parts", String[].class);
        Double[] factors = row.required("factors", Double[].class);
        return new ForecastDay(
                row.number("forecast"),
                new QueueId(row.text("queue")),
                row.required("day", LocalDate.class),
                row.decimal("mean"),
                new Band(row.decimal("low80"), row.decimal("high80")),
                new Band(row.decimal("low95"), row.decimal("high95")),
                new Composition(
                        row.decimal("usual"),
                        IntStream.range(0, parts.length)
                                .mapToObj(i -> new Composition.Factor(Composition.Part.valueOf(parts[i]), factors[i]))
                                .toList()));
    }

    private static SnapshotRow snapshot(Columns row) {
        return new SnapshotRow(
                new Interval(row.instant("starts_at"), row.seconds("length_seconds")),
                row.integer("days_ahead"),
                Distribution.of(row.decimal("mean"), unboxed(row.required("quantiles", Double[].class))));
    }

    private static Double[] boxed(double[] values) {
        return Arrays.stream(values).boxed().toArray(Double[]::new);
    }

    private static double[] unboxed(Double[] values) {
        return Arrays.stream(values).mapToDouble(Double::doubleValue).toArray();
    }
}
