package dev.muster.sql.directory;

import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.SiteId;
import dev.muster.forecasting.SkillId;
import dev.muster.sql.Columns;
import dev.muster.sql.TeamId;
import java.time.ZoneId;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The plain tables that others name: `site`, `channel`, `skill` and `team`.
final class PlaceTable {

    private static final String SITES = """
            select id, name, zone, calendar from site order by id
            """;

    private static final String SAVE_SITE = """
            insert into site (id, name, zone, calendar) values (:id, :name, :zone, :calendar)
            on conflict (id) do update set name = excluded.name, zone = excluded.zone, calendar = excluded.calendar
            """;

    private static final String CHANNELS = """
            select id, name, concurrency, capacity_share, idle_after_seconds from channel order by id
            """;

    private static final String SAVE_CHANNEL = """
            insert into channel (id, name, concurrency, capacity_share, idle_after_seconds)
            values (:id, :name, :concurrency, :capacityShare, :idleAfter)
            on conflict (id) do update set name = excluded.name, concurrency = excluded.concurrency,
                capacity_share = excluded.capacity_share, idle_after_seconds = excluded.idle_after_seconds
            """;

    private static final String SKILLS = """
            select id, name from skill order by id
            """;

    private static final String SAVE_SKILL = """
            insert into skill (id, name) values (:id, :name)
            on conflict (id) do update set name = excluded.name
            """;

    private static final String TEAMS = """
            select id, name, site from team order by id
            """;

    private static final String SAVE_TEAM = """
            insert into team (id, name, site) values (:id, :name, :site)
            on conflict (id) do update set name = excluded.name, site = excluded.site
            """;

    private final DatabaseClient client;

    PlaceTable(DatabaseClient client) {
        this.client = client;
    }

    Flux<Site> sites() {
        return client.sql(SITES)
                .map(Columns.to(row -> new Site(
                        new SiteId(row.text("id")),
                        row.text("name"),
                        ZoneId.of(row.text("zone")),
                        new CalendarId(row.text("calendar")))))
                .all();
    }

    Mono<Void> save(Site site) {
        return client.sql(SAVE_SITE)
                .bind("id", site.id().value())
                .bind("name", site.name())
                .bind("zone", site.zone().getId())
                .bind("calendar", site.calendar().value())
                .then();
    }

    Flux<Channel> channels() {
        return client.sql(CHANNELS)
                .map(Columns.to(row -> new Channel(
                        new ChannelId(row.text("id")),
                        row.text("name"),
                        row.integer("concurrency"),
                        row.decimal("capacity_share"),
                        row.seconds("idle_after_seconds"))))
                .all();
    }

    Mono<Void> save(Channel channel) {
        return client.sql(SAVE_CHANNEL)
                .bind("id", channel.id().value())
                .bind("name", channel.name())
                .bind("concurrency", channel.concurrency())
                .bind("capacityShare", channel.capacityShare())
                .bind("idleAfter", (int) channel.idleAfter().toSeconds())
                .then();
    }

    Flux<Skill> skills() {
        return client.sql(SKILLS)
                .map(Columns.to(row -> new Skill(new SkillId(row.text("id")), row.text("name"))))
                .all();
    }

    Mono<Void> save(Skill skill) {
        return client.sql(SAVE_SKILL)
                .bind("id", skill.id().value())
                .bind("name", skill.name())
                .then();
    }

    Flux<Team> teams() {
        return client.sql(TEAMS)
                .map(Columns.to(
                        row -> new Team(new TeamId(row.text("id")), row.text("name"), new SiteId(row.text("site")))))
                .all();
    }

    Mono<Void> save(Team team) {
        return client.sql(SAVE_TEAM)
                .bind("id", team.id().value())
                .bind("name", team.name())
                .bind("site", team.site().value())
                .then();
    }
}
