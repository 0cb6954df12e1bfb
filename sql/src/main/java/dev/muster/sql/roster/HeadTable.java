package dev.muster.sql.roster;

import dev.muster.forecasting.SiteId;
import dev.muster.scheduler.roster.Period;
import dev.muster.sql.Columns;
import java.time.ZoneId;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The table `roster`.
final class HeadTable {

    private static final String SELECT = """
            select id, site, first_day, days, zone, version, state, name, requirement, made_at, published_at, revision
            from roster
            """;

    private static final String OVERLAPPING = SELECT + """
            where site = :site and first_day < :end and first_day + days > :from
            order by first_day, days, version desc
            """;

    /// Two who save at once wait for each other at the site, so that each gets a version of his own.
    private static final String HOLD_SITE = """
            select id from site where id = :site for update
            """;

    private static final String INSERT = """
            insert into roster (site, first_day, days, zone, version, state, name, requirement)
            select :site, :firstDay, :days, :zone, coalesce(max(version), 0) + 1, :state, :name, :requirement
            from roster where site = :site and first_day = :firstDay and days = :days
            returning *
            """;

    private static final String TOUCH = """
            update roster set revision = revision + 1
            where id = :id and revision = :revision and state in ('draft', 'scenario')
            returning *
            """;

    private static final String SUPERSEDE = """
            update roster set state = 'superseded', revision = revision + 1
            where site = :site and first_day = :firstDay and days = :days and state = 'published'
            """;

    private static final String PUBLISH = """
            update roster set state = 'published', published_at = now(), revision = revision + 1
            where id = :id and revision = :revision and state = 'draft'
            returning *
            """;

    private final DatabaseClient client;

    HeadTable(DatabaseClient client) {
        this.client = client;
    }

    Mono<RosterHead> find(long id) {
        return client.sql(SELECT + "where id = :id")
                .bind("id", id)
                .map(Columns.to(HeadTable::head))
                .one();
    }

    Flux<RosterHead> overlapping(SiteId site, Period period) {
        return client.sql(OVERLAPPING)
                .bind("site", site.value())
                .bind("from", period.from())
                .bind("end", period.end())
                .map(Columns.to(HeadTable::head))
                .all();
    }

    Mono<Void> holdSite(SiteId site) {
        return client.sql(HOLD_SITE).bind("site", site.value()).then();
    }

    Mono<RosterHead> insert(NewRoster roster) {
        Period period = roster.roster().period();
        return client.sql(INSERT)
                .bind("site", roster.site().value())
                .bind("firstDay", period.from())
                .bind("days", period.days())
                .bind("zone", roster.roster().zone().getId())
                .bind("state", roster.state().word())
                .bind("name", roster.name())
                .bind("requirement", Columns.orNull(Long.class, roster.requirement()))
                .map(Columns.to(HeadTable::head))
                .one();
    }

    /// Empty where the revision is another one by now or the state allows no change.
    Mono<RosterHead> touch(long id, int revision) {
        return client.sql(TOUCH)
                .bind("id", id)
                .bind("revision", revision)
                .map(Columns.to(HeadTable::head))
                .one();
    }

    Mono<Void> supersede(RosterHead by) {
        return client.sql(SUPERSEDE)
                .bind("site", by.site().value())
                .bind("firstDay", by.period().from())
                .bind("days", by.period().days())
                .then();
    }

    /// Empty where the revision is another one by now or it is no draft.
    Mono<RosterHead> publish(RosterHead draft) {
        return client.sql(PUBLISH)
                .bind("id", draft.id())
                .bind("revision", draft.revision())
                .map(Columns.to(HeadTable::head))
                .one();
    }

    private static RosterHead head(Columns row) {
        return new RosterHead(
                row.number("id"),
                new SiteId(row.text("site")),
                new Period(row.day("first_day"), row.integer("days")),
                ZoneId.of(row.text("zone")),
                row.integer("version"),
                RosterState.of(row.text("state")),
                row.text("name"),
                row.numberOrNull("requirement"),
                row.instant("made_at"),
                row.instantOrNull("published_at"),
                row.integer("revision"));
    }
}
