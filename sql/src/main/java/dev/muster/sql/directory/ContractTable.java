package dev.muster.sql.directory;

import dev.muster.scheduler.roster.Bounds;
import dev.muster.scheduler.roster.Contract;
import dev.muster.scheduler.roster.Meal;
import dev.muster.scheduler.roster.Pause;
import dev.muster.scheduler.roster.ShiftRules;
import dev.muster.scheduler.roster.Window;
import dev.muster.sql.Columns;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The table `contract`. It counts in whole minutes.
final class ContractTable {

    private static final String SELECT = """
            select * from contract order by id
            """;

    private static final String UPSERT = """
            insert into contract (id, name, full_time, shift_least_minutes, shift_most_minutes, week_least_minutes,
                week_most_minutes, rest_minutes, most_days_in_a_row, most_weekends, earliest, latest,
                start_step_minutes, length_step_minutes, lunch_above_minutes, lunch_minutes, lunch_from_minutes,
                lunch_until_minutes, break_above_minutes, break_minutes, break_margin_minutes)
            values (:id, :name, :fullTime, :shiftLeast, :shiftMost, :weekLeast,
                :weekMost, :rest, :mostDaysInARow, :mostWeekends, :earliest, :latest,
                :startStep, :lengthStep, :lunchAbove, :lunch, :lunchFrom,
                :lunchUntil, :breakAbove, :break, :breakMargin)
            on conflict (id) do update set name = excluded.name, full_time = excluded.full_time,
                shift_least_minutes = excluded.shift_least_minutes, shift_most_minutes = excluded.shift_most_minutes,
                week_least_minutes = excluded.week_least_minutes, week_most_minutes = excluded.week_most_minutes,
                rest_minutes = excluded.rest_minutes, most_days_in_a_row = excluded.most_days_in_a_row,
                most_weekends = excluded.most_weekends, earliest = excluded.earliest, latest = excluded.latest,
                start_step_minutes = excluded.start_step_minutes, length_step_minutes = excluded.length_step_minutes,
                lunch_above_minutes = excluded.lunch_above_minutes, lunch_minutes = excluded.lunch_minutes,
                lunch_from_minutes = excluded.lunch_from_minutes, lunch_until_minutes = excluded.lunch_until_minutes,
                break_above_minutes = excluded.break_above_minutes, break_minutes = excluded.break_minutes,
                break_margin_minutes = excluded.break_margin_minutes
            """;

    private final DatabaseClient client;

    ContractTable(DatabaseClient client) {
        this.client = client;
    }

    Flux<Terms> all() {
        return client.sql(SELECT).map(Columns.to(ContractTable::terms)).all();
    }

    Mono<Void> save(Terms terms) {
        return client.sql(UPSERT).bindValues(values(terms)).then();
    }

    private static Map<String, Object> values(Terms terms) {
        Contract contract = terms.contract();
        ShiftRules rules = contract.rules();
        Map<String, Object> values = new HashMap<>();
        values.put("id", terms.id().value());
        values.put("name", contract.name());
        values.put("fullTime", terms.fullTime());
        values.put("shiftLeast", minutes(contract.shift().least()));
        values.put("shiftMost", minutes(contract.shift().most()));
        values.put("weekLeast", minutes(contract.week().least()));
        values.put("weekMost", minutes(contract.week().most()));
        values.put("rest", minutes(contract.rest()));
        values.put("mostDaysInARow", contract.mostDaysInARow());
        int weekends = contract.mostWeekends();
        values.put("mostWeekends", Columns.orNull(Integer.class, weekends == Contract.EVERY_WEEKEND ? null : weekends));
        values.put("earliest", contract.hours().earliest());
        values.put("latest", contract.hours().latest());
        values.put("startStep", minutes(rules.startStep()));
        values.put("lengthStep", minutes(rules.lengthStep()));
        Meal meal = rules.meal();
        values.put("lunchAbove", minutes(meal, Meal::above));
        values.put("lunch", minutes(meal, Meal::length));
        values.put("lunchFrom", minutes(meal, Meal::earliest));
        values.put("lunchUntil", minutes(meal, Meal::latest));
        Pause pause = rules.pause();
        values.put("breakAbove", minutes(pause, Pause::above));
        values.put("break", minutes(pause, Pause::length));
        values.put("breakMargin", minutes(pause, Pause::margin));
        return values;
    }

    private static int minutes(Duration length) {
        return (int) length.toMinutes();
    }

    private static <T> Object minutes(@Nullable T rule, Function<T, Duration> length) {
        return Columns.orNull(Integer.class, rule == null ? null : minutes(length.apply(rule)));
    }

    private static Terms terms(Columns row) {
        Integer weekends = row.integerOrNull("most_weekends");
        return new Terms(
                new ContractId(row.text("id")),
                row.flag("full_time"),
                new Contract(
                        row.text("name"),
                        new Bounds(row.minutes("shift_least_minutes"), row.minutes("shift_most_minutes")),
                        new Bounds(row.minutes("week_least_minutes"), row.minutes("week_most_minutes")),
                        row.minutes("rest_minutes"),
                        row.integer("most_days_in_a_row"),
                        new Window(row.time("earliest"), row.time("latest")),
                        weekends == null ? Contract.EVERY_WEEKEND : weekends,
                        new ShiftRules(
                                row.minutes("start_step_minutes"),
                                row.minutes("length_step_minutes"),
                                meal(row),
                                pause(row))));
    }

    private static @Nullable Meal meal(Columns row) {
        return row.isMissing("lunch_minutes")
                ? null
                : new Meal(
                        row.minutes("lunch_above_minutes"),
                        row.minutes("lunch_minutes"),
                        row.minutes("lunch_from_minutes"),
                        row.minutes("lunch_until_minutes"));
    }

    private static @Nullable Pause pause(Columns row) {
        return row.isMissing("break_minutes")
                ? null
                : new Pause(
                        row.minutes("break_above_minutes"),
                        row.minutes("break_minutes"),
                        row.minutes("break_margin_minutes"));
    }
}
