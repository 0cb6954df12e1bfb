package dev.muster.console.command;

import static dev.muster.sql.event.Await.done;
import static dev.muster.sql.event.Await.value;
import static dev.muster.sql.event.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ingest.projection.Projector;
import dev.muster.sql.Database;
import dev.muster.sql.DatabaseRefused;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.EventType;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class RebuildCommandTest {

    private final Database database = TestDatabase.fresh();

    @BeforeEach
    void arrive() {
        EventLog log = new EventLog(database, InstantSource.system());
        value(log.append(List.of(
                told("a", EventType.QUEUED).at("09:00:00").incoming(),
                told("b", EventType.QUEUED).at("10:00:00").incoming())));
        // One look is not enough: a transaction elsewhere on the server holds readers back for a moment.
        value(new Projector(database, log)
                .follow()
                .concatMap(_ -> conversations())
                .filter(projected -> projected == 2)
                .next());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsRightIsSaidToBeRight() {
        Terminal run = run();

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .isEqualTo("Rebuilt from the log: 2 conversations; all of it was as it should be.%n".formatted());
        assertThat(run.err()).isEqualTo("rebuild: 2 of 2 conversations%n".formatted());
    }

    @Test
    void whatIsWrongIsPutRight() {
        done(database.client()
                .sql("update conversation set state = 'parked' where id = 'a'")
                .then());

        Terminal run = run("--from", "2026-03-02");

        assertThat(run.out()).isEqualTo("Rebuilt from the log: 2 conversations; 1 rows were put right.%n".formatted());
        assertThat(value(database.client()
                        .sql("select count(*) from conversation where state = 'waiting'")
                        .mapValue(Long.class)
                        .one()))
                .isEqualTo(2);
    }

    @Test
    void aFolderThatIsInUseIsRefusedInOneLine() {
        Terminal run = Terminal.run(new RebuildCommand(_ -> {
            throw new DatabaseRefused("Data folder (data) is in use by another Muster.");
        }));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("Data folder (data) is in use by another Muster.%n".formatted());
    }

    private Terminal run(String... options) {
        return Terminal.run(new RebuildCommand(_ -> TestDatabase.again(database)), options);
    }

    private Mono<Long> conversations() {
        return database.client()
                .sql("select count(*) from conversation")
                .mapValue(Long.class)
                .one();
    }
}
