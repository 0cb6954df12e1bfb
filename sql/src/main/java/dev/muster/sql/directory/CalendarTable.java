package dev.muster.sql.directory;

import dev.muster.forecasting.OpeningHours;
import dev.muster.forecasting.OpeningHours.Period;
import dev.muster.sql.Columns;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The tables `calendar`, `calendar_period`, `calendar_day` and `calendar_day_period`.
final class CalendarTable {

    private static final String SELECT = """
            select * from calendar order by id
            """;

    private static final String PERIODS = """
            select weekday, opens, closes from calendar_period where calendar = :calendar order by weekday, opens
            """;

    private static final String DAYS = """
            select d.day, d.name, p.opens, p.closes
            from calendar_day d left join calendar_day_period p using (calendar, day)
            where calendar = :calendar
            order by day, opens
            """;

    private static final String UPSERT = """
            insert into calendar (id, name, country, subdivision, holidays_closed)
            values (:id, :name, :country, :subdivision, :closed)
            on conflict (id) do update set name = excluded.name, country = excluded.country,
                subdivision = excluded.subdivision, holidays_closed = excluded.holidays_closed
            """;

    private static final String CLEAR = """
            with periods as (delete from calendar_period where calendar = :calendar)
            delete from calendar_day where calendar = :calendar
            """;

    private static final String ADD_PERIOD = """
            insert into calendar_period (calendar, weekday, opens, closes) values (:calendar, :weekday, :opens, :closes)
            """;

    private static final String ADD_DAY = """
            insert into calendar_day (calendar, day, name) values (:calendar, :day, :name)
            """;

    private static final String ADD_DAY_PERIOD = """
            insert into calendar_day_period (calendar, day, opens, closes) values (:calendar, :day, :opens, :closes)
            """;

    private final DatabaseClient client;

    CalendarTable(DatabaseClient client) {
        this.client = client;
    }

    Flux<Calendar> all() {
        return client.sql(SELECT)
                .map(Columns.to(Head::of))
                .all()
                .collectList()
                .flatMapIterable(rows -> rows)
                .concatMap(this::calendar);
    }

    Mono<Void> save(Calendar calendar) {
        String id = calendar.id().value();
        HolidayRule holidays = calendar.holidays();
        return client.sql(UPSERT)
                .bind("id", id)
                .bind("name", calendar.name())
                .bind("country", Columns.orNull(String.class, holidays == null ? null : holidays.country()))
                .bind("subdivision", Columns.orNull(String.class, holidays == null ? null : holidays.subdivision()))
                .bind("closed", holidays != null && holidays.closed())
                .then()
                .then(client.sql(CLEAR).bind("calendar", id).then())
                .then(each(
                        calendar.hours().week(),
                        day -> client.sql(ADD_PERIOD).bind("weekday", (short) day.getValue()),
                        id))
                .then(Flux.fromIterable(calendar.names().entrySet())
                        .concatMap(day -> client.sql(ADD_DAY)
                                .bind("calendar", id)
                                .bind("day", day.getKey())
                                .bind("name", day.getValue())
                                .then())
                        .then())
                .then(each(
                        calendar.hours().days(),
                        day -> client.sql(ADD_DAY_PERIOD).bind("day", day),
                        id));
    }

    private static <D> Mono<Void> each(
            Map<D, List<Period>> days, Function<D, GenericExecuteSpec> insert, String calendar) {
        return Flux.fromIterable(days.entrySet())
                .concatMap(day -> Flux.fromIterable(day.getValue())
                        .concatMap(period -> insert.apply(day.getKey())
                                .bind("calendar", calendar)
                                .bind("opens", period.from())
                                .bind("closes", period.to())
                                .then()))
                .then();
    }

    private Mono<Calendar> calendar(Head head) {
        Mono<Map<DayOfWeek, List<Period>>> week = client.sql(PERIODS)
                .bind("calendar", head.id.value())
                .map(Columns.to(row -> Map.entry(DayOfWeek.of(row.integer("weekday")), period(row))))
                .all()
                .collect(
                        TreeMap::new,
                        (days, row) -> days.computeIfAbsent(row.getKey(), day -> new ArrayList<>())
                                .add(row.getValue()));
        return week.flatMap(open -> client.sql(DAYS)
                .bind("calendar", head.id.value())
                .map(Columns.to(Special::of))
                .all()
                .collectList()
                .map(special -> calendar(head, open, special)));
    }

    private static Calendar calendar(Head head, Map<DayOfWeek, List<Period>> week, List<Special> special) {
        Map<LocalDate, String> names = new TreeMap<>();
        Map<LocalDate, List<Period>> days = new TreeMap<>();
        for (Special row : special) {
            names.put(row.day, row.name);
            days.computeIfAbsent(row.day, day -> new ArrayList<>()).addAll(row.open);
        }
        return new Calendar(head.id, head.name, new OpeningHours(week, days), names, head.holidays);
    }

    private static Period period(Columns row) {
        return new Period(row.time("opens"), row.time("closes"));
    }

    private record Head(
            CalendarId id, String name, @Nullable HolidayRule holidays) {

        static Head of(Columns row) {
            @Nullable String country = row.textOrNull("country");
            return new Head(
                    new CalendarId(row.text("id")),
                    row.text("name"),
                    country == null
                            ? null
                            : new HolidayRule(country, row.textOrNull("subdivision"), row.flag("holidays_closed")));
        }
    }

    /// @param open one period or none
    private record Special(LocalDate day, String name, List<Period> open) {

        static Special of(Columns row) {
            return new Special(
                    row.day("day"), row.text("name"), row.isMissing("opens") ? List.of() : List.of(period(row)));
        }
    }
}
