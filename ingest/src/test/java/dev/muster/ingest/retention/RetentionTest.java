package dev.muster.ingest.retention;

import static dev.muster.sql.event.Await.all;
import static dev.muster.sql.event.Await.value;
import static dev.muster.sql.event.Told.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.ingest.projection.Projector;
import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.EventType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private final Database database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void wordsGoFirstThenFactsThenKeys() {
        receive(FIRST, "old");
        receive(FIRST.plusDays(5), "new");
        project();
        Keeping keeping = new Keeping(6, 3, 8);

        assertThat(run(keeping, FIRST.plusDays(3))).isEqualTo(new Dropped(0, 0, 0));
        assertThat(run(keeping, FIRST.plusDays(4))).isEqualTo(new Dropped(0, 1, 0));
        assertThat(run(keeping, FIRST.plusDays(7))).isEqualTo(new Dropped(1, 3, 0));
        assertThat(texts("select conversation from event")).containsExactly("new");
        assertThat(run(keeping, FIRST.plusDays(9)).keys()).isEqualTo(1);
        assertThat(texts("select id from event_key")).containsExactly("new");
    }

    @Test
    void whatWasCountedStays() {
        receive(FIRST, "old");
        project();

        run(new Keeping(2, 2, 2), FIRST.plusDays(3));

        assertThat(texts("select id || ' ' || (base is not null) from conversation"))
                .containsExactly("old true");
        assertThat(texts("select origin || ' ' || sum(volume) from interval_volume group by origin"))
                .containsExactly("frozen 1");
    }

    @Test
    void aDayThatIsNotProjectedYetStays() {
        receive(FIRST, "old");

        assertThat(run(new Keeping(2, 2, 2), FIRST.plusDays(3)).logDays()).isZero();

        assertThat(texts("select conversation from event")).containsExactly("old");
    }

    @Test
    void keysAreKeptForAsLongAsTheFacts() {
        assertThatThrownBy(() -> new Keeping(365, 180, 100))
                .hasMessage("Days to keep keys (100) must lie between 365 and 36500.");
    }

    private Dropped run(Keeping keeping, LocalDate today) {
        return value(new Retention(database, log(today), at(today), keeping).run());
    }

    private void receive(LocalDate day, String conversation) {
        value(log(day).append(List.of(
                told(conversation, EventType.MESSAGE_IN).id(conversation).saying("Hello"))));
    }

    /// One look is not enough: a transaction elsewhere on the server holds readers back for a moment.
    private void project() {
        value(new Projector(database, log(FIRST))
                .follow()
                .concatMap(_ -> database.client()
                        .sql("select (select count(*) from event_key) = (select count(*) from conversation)")
                        .mapValue(Boolean.class)
                        .one())
                .filter(all -> all)
                .next());
    }

    private EventLog log(LocalDate day) {
        return new EventLog(database, at(day));
    }

    private static InstantSource at(LocalDate day) {
        return InstantSource.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    private List<String> texts(String sql) {
        return all(database.client().sql(sql).mapValue(String.class).all());
    }
}
