package dev.muster.sql.roster;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.ActivityKind;
import dev.muster.scheduler.roster.Segment;
import dev.muster.scheduler.roster.Shift;
import dev.muster.sql.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The tables `shift` and `segment`.
final class ShiftTable {

    private static final String SELECT = """
            select s.id, s.agent, s.work_day, g.starts_at, g.ends_at, g.activity, g.skill, k.paid, k.available, k.pinned
            from shift s
            join segment g on g.shift = s.id
            join activity_kind k on k.id = g.activity
            """;

    private static final String OF_ROSTER = SELECT + """
            where s.roster = :roster
            order by s.work_day, s.starts_at, s.agent, g.starts_at
            """;

    private static final String PUBLISHED_OF = SELECT + """
            join roster r on r.id = s.roster
            where s.agent = :agent and r.state = 'published' and s.starts_at < :to and s.ends_at > :from
            order by s.starts_at, g.starts_at
            """;

    private static final String CLEAR = """
            delete from shift where roster = :roster
            """;

    private static final String INSERT_SHIFTS = """
            insert into shift (roster, agent, work_day, starts_at, ends_at)
            select :roster, row.* from unnest(:agents, :days, :starts, :ends) as row
            """;

    private static final String INSERT_SEGMENTS = """
            insert into segment (shift, starts_at, ends_at, activity, skill)
            select s.id, row.starts_at, row.ends_at, row.activity, row.skill
            from unnest(:agents, :shifts, :starts, :ends, :activities, :skills)
                as row (agent, shift_starts_at, starts_at, ends_at, activity, skill)
            join shift s on s.roster = :roster and s.agent = row.agent and s.starts_at = row.shift_starts_at
            """;

    private final DatabaseClient client;

    ShiftTable(DatabaseClient client) {
        this.client = client;
    }

    Mono<List<Shift>> of(long roster) {
        return shifts(client.sql(OF_ROSTER).bind("roster", roster)).collectList();
    }

    Flux<Shift> publishedOf(AgentId agent, Interval stretch) {
        return shifts(client.sql(PUBLISHED_OF)
                .bind("agent", agent.value())
                .bind("from", stretch.start())
                .bind("to", stretch.end()));
    }

    /// Puts these in the place of all that the roster has.
    Mono<Void> replace(long roster, List<Shift> shifts) {
        return client.sql(CLEAR)
                .bind("roster", roster)
                .then()
                .then(insertShifts(roster, shifts))
                .then(insertSegments(
                        roster,
                        shifts.stream()
                                .flatMap(shift -> shift.segments().stream().map(segment -> new Part(shift, segment)))
                                .toList()));
    }

    private Mono<Void> insertShifts(long roster, List<Shift> shifts) {
        return client.sql(INSERT_SHIFTS)
                .bind("roster", roster)
                .bind("agents", column(shifts, shift -> shift.agent().value()).toArray(String[]::new))
                .bind("days", column(shifts, Shift::workDay).toArray(LocalDate[]::new))
                .bind("starts", column(shifts, Shift::from).toArray(Instant[]::new))
                .bind("ends", column(shifts, Shift::to).toArray(Instant[]::new))
                .then();
    }

    private Mono<Void> insertSegments(long roster, List<Part> parts) {
        return client.sql(INSERT_SEGMENTS)
                .bind("roster", roster)
                .bind(
                        "agents",
                        column(parts, part -> part.shift.agent().value()).toArray(String[]::new))
                .bind("shifts", column(parts, part -> part.shift.from()).toArray(Instant[]::new))
                .bind("starts", column(parts, part -> part.segment.from()).toArray(Instant[]::new))
                .bind("ends", column(parts, part -> part.segment.to()).toArray(Instant[]::new))
                .bind(
                        "activities",
                        column(parts, part -> part.segment.kind().name()).toArray(String[]::new))
                .bind("skills", column(parts, Part::skill).toArray(String[]::new))
                .then();
    }

    private static <T, C extends @Nullable Object> Stream<C> column(List<T> rows, Function<T, C> value) {
        return rows.stream().map(value);
    }

    private static Flux<Shift> shifts(GenericExecuteSpec query) {
        return query.map(Columns.to(Row::of))
                .all()
                .bufferUntilChanged(Row::shift)
                .map(rows -> new Shift(
                        rows.getFirst().agent,
                        rows.getFirst().workDay,
                        rows.stream().map(Row::segment).toList()));
    }

    private record Part(Shift shift, Segment segment) {

        @Nullable
        String skill() {
            SkillId skill = segment.skill();
            return skill == null ? null : skill.value();
        }
    }

    /// A segment with the shift it belongs to.
    private record Row(long shift, AgentId agent, LocalDate workDay, Segment segment) {

        static Row of(Columns row) {
            String skill = row.textOrNull("skill");
            return new Row(
                    row.number("id"),
                    new AgentId(row.text("agent")),
                    row.day("work_day"),
                    new Segment(
                            row.instant("starts_at"),
                            row.instant("ends_at"),
                            new ActivityKind(
                                    row.text("activity"), row.flag("paid"), row.flag("available"), row.flag("pinned")),
                            skill == null ? null : new SkillId(skill)));
        }
    }
}
