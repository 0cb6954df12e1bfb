package dev.muster.sql.forecast;

import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SiteId;
import dev.muster.forecasting.event.Event;
import dev.muster.forecasting.event.EventKind;
import dev.muster.sql.Columns;
import dev.muster.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The table `forecast_event`. Rows are added and withdrawn, never changed. Who makes one first takes [#hold], so that
/// of a kind no two stand for one queue at a time.
public final class ForecastEvents {

    private static final String HOLD = "select pg_advisory_xact_lock(hashtext('forecast_event'))";

    private static final String SELECT = """
            select e.*, coalesce(maker.name, e.made_by) as maker,
                coalesce(withdrawer.name, e.withdrawn_by) as withdrawer
            from forecast_event as e
            left join account as maker on maker.login = e.made_by
            left join account as withdrawer on withdrawer.login = e.withdrawn_by
            """;

    private static final String INSERT = """
            insert into forecast_event (site, queue, kind, name, first_day, last_day, multiplier, reason, made_by)
            values (:site, :queue, :kind, :name, :first, :last, :multiplier, :reason, :login) returning id
            """;

    private static final String WITHDRAW = """
            update forecast_event
            set withdrawn_by = :login, withdrawn_at = clock_timestamp(), withdrawn_reason = :reason
            where id = :id and withdrawn_at is null
            """;

    private final DatabaseClient client;

    public ForecastEvents(Database database) {
        client = database.client();
    }

    /// Until the transaction ends nobody else makes an event.
    public Mono<Void> hold() {
        return client.sql(HOLD).then();
    }

    /// Makes an event.
    ///
    /// @param login of who makes it
    /// @return it, as it was kept; an error where one of the kind stands on one of its days
    public Mono<KeptEvent> add(SiteEvent event, String login) {
        QueueId queue = event.queue();
        return client.sql(INSERT)
                .bind("site", event.site().value())
                .bind("queue", Columns.orNull(String.class, queue == null ? null : queue.value()))
                .bind("kind", event.kind().name())
                .bind("name", event.name())
                .bind("first", event.days().first())
                .bind("last", event.days().last())
                .bind("multiplier", Columns.orNull(Double.class, event.multiplier()))
                .bind("reason", event.reason())
                .bind("login", login)
                .mapValue(Long.class)
                .one()
                .flatMap(this::find);
    }

    /// Withdraws an event. To withdraw it twice changes nothing: the first who did stays named.
    ///
    /// @param reason why, in the planner's words
    /// @param login  of who withdraws it
    /// @return whether it was withdrawn just now
    public Mono<Boolean> withdraw(long id, String reason, String login) {
        return client.sql(WITHDRAW)
                .bind("id", id)
                .bind("reason", reason)
                .bind("login", login)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /// Empty where there is no event with that id.
    public Mono<KeptEvent> find(long id) {
        return client.sql(SELECT + "where e.id = :id")
                .bind("id", id)
                .map(Columns.to(ForecastEvents::kept))
                .one();
    }

    /// Everything that was ever said of a site's queues, standing or withdrawn, the latest days first.
    public Flux<KeptEvent> all(SiteId site) {
        return of(site, "");
    }

    /// What stands, the latest days first.
    public Flux<KeptEvent> standing(SiteId site) {
        return of(site, "and e.withdrawn_at is null ");
    }

    private Flux<KeptEvent> of(SiteId site, String which) {
        return client.sql(SELECT + "where e.site = :site " + which + "order by e.first_day desc, e.id desc")
                .bind("site", site.value())
                .map(Columns.to(ForecastEvents::kept))
                .all();
    }

    private static KeptEvent kept(Columns row) {
        @Nullable String queue = row.textOrNull("queue");
        return new KeptEvent(
                row.number("id"),
                new SiteEvent(
                        new SiteId(row.text("site")),
                        queue == null ? null : new QueueId(queue),
                        EventKind.of(row.text("kind")),
                        row.text("name"),
                        new Event(row.day("first_day"), row.day("last_day")),
                        row.decimalOrNull("multiplier"),
                        row.text("reason")),
                new Hand(row.text("made_by"), row.text("maker"), row.instant("made_at")),
                row.isMissing("withdrawn_at")
                        ? null
                        : new KeptEvent.Withdrawal(
                                new Hand(row.text("withdrawn_by"), row.text("withdrawer"), row.instant("withdrawn_at")),
                                row.text("withdrawn_reason")));
    }
}
