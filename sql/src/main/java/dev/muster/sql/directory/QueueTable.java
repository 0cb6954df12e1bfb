package dev.muster.sql.directory;

import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SiteId;
import dev.muster.forecasting.SkillId;
import dev.muster.forecasting.staffing.Goal;
import dev.muster.forecasting.staffing.Occupancy;
import dev.muster.forecasting.staffing.Shrinkage;
import dev.muster.sql.Columns;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The tables `queue` and `queue_skill`.
final class QueueTable {

    private static final String SELECT = """
            select q.*, array(select skill from queue_skill where queue = q.id) as skills
            from queue q order by id
            """;

    private static final String UPSERT = """
            insert into queue (id, name, site, channel, calendar, first_reply_seconds, service_level, follow_up_seconds,
                deferred_seconds, patience_seconds, maximum_occupancy, minimum_staff, shrinkage)
            values (:id, :name, :site, :channel, :calendar, :firstReply, :serviceLevel, :followUp,
                :deferred, :patience, :maximum, :minimum, :shrinkage)
            on conflict (id) do update set name = excluded.name, site = excluded.site, channel = excluded.channel,
                calendar = excluded.calendar, first_reply_seconds = excluded.first_reply_seconds,
                service_level = excluded.service_level, follow_up_seconds = excluded.follow_up_seconds,
                deferred_seconds = excluded.deferred_seconds, patience_seconds = excluded.patience_seconds,
                maximum_occupancy = excluded.maximum_occupancy, minimum_staff = excluded.minimum_staff,
                shrinkage = excluded.shrinkage
            """;

    private static final String CLEAR = """
            delete from queue_skill where queue = :queue
            """;

    private static final String ADD_SKILL = """
            insert into queue_skill (queue, skill) values (:queue, :skill)
            """;

    private final DatabaseClient client;

    QueueTable(DatabaseClient client) {
        this.client = client;
    }

    Flux<Queue> all() {
        return client.sql(SELECT).map(Columns.to(QueueTable::queue)).all();
    }

    Mono<Void> save(Queue queue) {
        String id = queue.id().value();
        CalendarId calendar = queue.calendar();
        Goals goals = queue.goals();
        return client.sql(UPSERT)
                .bind("id", id)
                .bind("name", queue.name())
                .bind("site", queue.site().value())
                .bind("channel", queue.channel().value())
                .bind("calendar", Columns.orNull(String.class, calendar == null ? null : calendar.value()))
                .bind("firstReply", (int) goals.firstReply().within().toSeconds())
                .bind("serviceLevel", goals.firstReply().share())
                .bind("followUp", (int) goals.followUp().toSeconds())
                .bind("deferred", Columns.orNull(Integer.class, seconds(goals.deferred())))
                .bind("patience", Columns.orNull(Integer.class, seconds(goals.patience())))
                .bind("maximum", goals.maximum().share())
                .bind("minimum", goals.minimum())
                .bind("shrinkage", goals.shrinkage().share())
                .then()
                .then(client.sql(CLEAR).bind("queue", id).then())
                .thenMany(Flux.fromIterable(queue.skills())
                        .concatMap(skill -> client.sql(ADD_SKILL)
                                .bind("queue", id)
                                .bind("skill", skill.value())
                                .then()))
                .then();
    }

    private static @Nullable Integer seconds(@Nullable Duration length) {
        return length == null ? null : (int) length.toSeconds();
    }

    private static Queue queue(Columns row) {
        String calendar = row.textOrNull("calendar");
        return new Queue(
                new QueueId(row.text("id")),
                row.text("name"),
                new SiteId(row.text("site")),
                new ChannelId(row.text("channel")),
                calendar == null ? null : new CalendarId(calendar),
                goals(row),
                Arrays.stream(row.required("skills", String[].class))
                        .map(SkillId::new)
                        .collect(Collectors.toSet()));
    }

    private static Goals goals(Columns row) {
        return new Goals(
                new Goal(row.decimal("service_level"), row.seconds("first_reply_seconds")),
                row.seconds("follow_up_seconds"),
                row.secondsOrNull("deferred_seconds"),
                row.secondsOrNull("patience_seconds"),
                new Occupancy(row.decimal("maximum_occupancy")),
                row.integer("minimum_staff"),
                new Shrinkage(row.decimal("shrinkage")));
    }
}
