package dev.muster.ingest.history;

import static dev.muster.sql.event.Await.all;
import static dev.muster.sql.event.Await.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.Rehearsal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

class HistoryImporterTest {

    @TempDir
    private Path folder = Path.of("");

    private final Database database = TestDatabase.fresh();
    private final EventLog log = new EventLog(database, PastFile.CLOCK);
    private final HistoryImporter importer = new HistoryImporter(log);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsStoredTwiceIsThereOnce() throws IOException {
        Flux<HistoryGroup> groups = groups(0, 9_000);

        assertThat(fresh(all(importer.store(groups)))).isEqualTo(9_000);
        assertThat(fresh(all(importer.store(groups)))).isZero();
        assertThat(stored()).isEqualTo(9_000);
    }

    @Test
    void aRehearsalTellsWhatIsNewAndStoresNothing() throws IOException {
        all(importer.store(groups(0, 3_000)));

        // From 2,000 on, the first 1,000 are known; the last group repeats the file's beginning.
        Flux<HistoryGroup> groups = groups(2_000, 9_000).concatWith(groups(2_000, 5_000));
        List<HistoryStep> steps = rehearsed(rehearsal -> HistoryImporter.rehearse(groups, rehearsal));

        assertThat(fresh(steps)).isEqualTo(6_000);
        assertThat(steps.stream().mapToLong(HistoryStep::duplicates).sum()).isEqualTo(1_000 + 3_000);
        assertThat(stored()).isEqualTo(3_000);
    }

    @Test
    void cardNumbersAreTakenOutOfWordsAndOfWhatWasReceived() throws IOException {
        PastFile file = PastFile.of(folder, "e.csv", """
                source,id,type,occurred_at,conversation,text
                desk,1,message_in,2024-03-04T09:00:00Z,c,my card is 4111 1111 1111 1111
                """);

        all(importer.store(file.file(HistoryReading.AS_IT_STANDS).read(HistoryReading.AS_IT_STANDS, PastFile.CLOCK)));

        assertThat(value(database.client()
                        .sql("select text || body from content")
                        .mapValue(String.class)
                        .one()))
                .doesNotContain("4111")
                .contains("[card number removed]");
    }

    private List<HistoryStep> rehearsed(Function<Rehearsal, Flux<HistoryStep>> work) {
        return all(Flux.usingWhen(log.rehearsal(), work, Rehearsal::end));
    }

    private Flux<HistoryGroup> groups(int from, int to) throws IOException {
        String rows = IntStream.range(from, to)
                .mapToObj("desk,%d,opened,2024-03-04T09:00:00Z,c"::formatted)
                .collect(Collectors.joining("\n"));
        PastFile file = PastFile.of(
                folder, "%d-%d.csv".formatted(from, to), "source,id,type,occurred_at,conversation\n" + rows);
        return file.file(HistoryReading.AS_IT_STANDS).read(HistoryReading.AS_IT_STANDS, PastFile.CLOCK);
    }

    private long stored() {
        return value(database.client()
                .sql("select count(*) from event")
                .mapValue(Long.class)
                .one());
    }

    private static long fresh(List<HistoryStep> steps) {
        return steps.stream().mapToLong(HistoryStep::fresh).sum();
    }
}
