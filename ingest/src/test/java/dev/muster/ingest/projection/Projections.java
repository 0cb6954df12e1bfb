package dev.muster.ingest.projection;

import static dev.muster.sql.event.Await.all;
import static dev.muster.sql.event.Await.done;
import static dev.muster.sql.event.Await.value;

import dev.muster.sql.Database;
import dev.muster.sql.event.Content;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.Incoming;
import dev.muster.sql.event.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;

/// What tests of projections ask of a database.
record Projections(Database database, EventLog log) {

    static List<Incoming> incoming(long seed, int conversations) {
        Stories stories = new Stories(seed);
        return Stream.concat(
                        IntStream.range(0, conversations)
                                .boxed()
                                .flatMap(i -> stories.tell("c" + seed + "-" + i).stream()),
                        stories.states(conversations).stream())
                .map(event -> new Incoming(event, Content.NONE))
                .toList();
    }

    /// Follows the log to the end it has now. One look is not enough: a transaction elsewhere on the server,
    /// such as an automatic ANALYZE, holds readers back for a moment.
    void project(int batch) {
        value(new Projector(database, log, batch, 1_000)
                .follow()
                .startWith(Position.START)
                .concatMap(_ -> database.client().sql("""
                                select count(*) from event e
                                where not exists (select 1 from projection p where (e.xid, e.number) <= (p.xid, p.number))""").mapValue(Long.class).one())
                .filter(behind -> behind == 0)
                .next());
    }

    /// All rows of all tables that follow the log.
    List<String> everything() {
        return all(Flux.concat(
                rows("select to_jsonb(t)::text from conversation t"),
                rows("select to_jsonb(t)::text from interval_volume t"),
                rows("select to_jsonb(t)::text from active_part t"),
                rows("select to_jsonb(t)::text from agent_work t"),
                rows("select to_jsonb(t)::text from agent_stretch t")));
    }

    /// The rows that are in one of two tellings of [#everything()] only; an empty list where they are the same.
    static List<String> differences(List<String> one, List<String> other) {
        List<String> different = new ArrayList<>(one);
        List<String> rest = new ArrayList<>(other);
        for (String row : one) {
            if (rest.remove(row)) {
                different.remove(row);
            }
        }
        different.addAll(rest);
        return different;
    }

    void forgetAll() {
        execute("truncate projection, conversation, interval_volume, active_part, agent_work, agent_state");
    }

    List<String> rowsOf(String sql) {
        return all(rows(sql));
    }

    long number(String sql) {
        return value(database.client().sql(sql).mapValue(Long.class).one());
    }

    void execute(String sql) {
        done(database.client().sql(sql).then());
    }

    private Flux<String> rows(String sql) {
        return database.client().sql(sql).mapValue(String.class).all();
    }
}
