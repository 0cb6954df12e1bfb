package dev.muster.sql.forecast;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.Columns;
import dev.muster.sql.Database;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The table `forecast_override`. Rows are added and withdrawn, never changed.
///
/// Of any moment of a queue at most one override stands; the table refuses a second one. Who makes or withdraws one, or
/// keeps what is derived from them, first takes [#hold].
public final class ForecastOverrides {

    private static final String HOLD = "select pg_advisory_xact_lock(hashtext('forecast_override'))";

    private static final String SELECT = """
            select o.*, coalesce(maker.name, o.made_by) as maker,
                coalesce(withdrawer.name, o.withdrawn_by) as withdrawer
            from forecast_override as o
            left join account as maker on maker.login = o.made_by
            left join account as withdrawer on withdrawer.login = o.withdrawn_by
            """;

    private static final String INSERT = """
            insert into forecast_override (queue, starts_at, ends_at, total, share, reason, made_by)
            values (:queue, :from, :to, :total, :share, :reason, :login) returning id
            """;

    private static final String WITHDRAW = """
            update forecast_override set withdrawn_by = :login, withdrawn_at = clock_timestamp()
            where id = :id and withdrawn_at is null
            """;

    private final DatabaseClient client;

    public ForecastOverrides(Database database) {
        client = database.client();
    }

    /// Until the transaction ends nobody else makes or withdraws an override.
    public Mono<Void> hold() {
        return client.sql(HOLD).then();
    }

    /// Makes an override.
    ///
    /// @param login of who makes it
    /// @return it, as it was kept; an error where another one stands for a part of its time
    public Mono<ForecastOverride> add(NewOverride override, String login) {
        @Nullable Double total = override.change() instanceof Change.To to ? to.total() : null;
        @Nullable Double share = override.change() instanceof Change.By by ? by.share() : null;
        return client.sql(INSERT)
                .bind("queue", override.queue().value())
                .bind("from", override.stretch().start())
                .bind("to", override.stretch().end())
                .bind("total", Columns.orNull(Double.class, total))
                .bind("share", Columns.orNull(Double.class, share))
                .bind("reason", override.reason())
                .bind("login", login)
                .mapValue(Long.class)
                .one()
                .flatMap(this::find);
    }

    /// Withdraws an override. To withdraw it twice changes nothing: the first who did stays named.
    ///
    /// @param login of who withdraws it
    /// @return whether it was withdrawn just now
    public Mono<Boolean> withdraw(long id, String login) {
        return client.sql(WITHDRAW)
                .bind("id", id)
                .bind("login", login)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /// Empty where there is no override with that id.
    public Mono<ForecastOverride> find(long id) {
        return client.sql(SELECT + "where o.id = :id")
                .bind("id", id)
                .map(Columns.to(ForecastOverrides::override))
                .one();
    }

    /// Everything that was ever said of a stretch of time, standing or withdrawn, by time and the order in which it was
    /// made.
    public Flux<ForecastOverride> all(Collection<QueueId> queues, Interval stretch) {
        return touching("", queues, stretch);
    }

    /// What stands for a part of a stretch of time at least, by time.
    public Flux<ForecastOverride> standing(Collection<QueueId> queues, Interval stretch) {
        return touching("and o.withdrawn_at is null ", queues, stretch);
    }

    private Flux<ForecastOverride> touching(String which, Collection<QueueId> queues, Interval stretch) {
        return client.sql(SELECT + "where o.queue = any(:queues) and o.starts_at < :to and o.ends_at > :from " + which
                        + "order by o.starts_at, o.id")
                .bind("queues", queues.stream().map(QueueId::value).toArray(String[]::new))
                .bind("from", stretch.start())
                .bind("to", stretch.end())
                .map(Columns.to(ForecastOverrides::override))
                .all();
    }

    private static ForecastOverride override(Columns row) {
        @Nullable Double total = row.decimalOrNull("total");
        return new ForecastOverride(
                row.number("id"),
                new QueueId(row.text("queue")),
                Interval.between(row.instant("starts_at"), row.instant("ends_at")),
                total == null ? new Change.By(row.decimal("share")) : new Change.To(total),
                row.text("reason"),
                new Hand(row.text("made_by"), row.text("maker"), row.instant("made_at")),
                row.isMissing("withdrawn_at")
                        ? null
                        : new Hand(row.text("withdrawn_by"), row.text("withdrawer"), row.instant("withdrawn_at")));
    }
}
