package dev.muster.console.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sql.event.EventId;
import dev.muster.sql.event.Incoming;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineTest {

    private static final Instant BEGIN =
            Simulated.MONDAY.atStartOfDay(Simulated.BERLIN).toInstant();
    private static final Instant END = BEGIN.plus(Duration.ofHours(60));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void stretchesPutTogetherHaveNeitherGapsNorRepeats() {
        Timeline timeline = Simulated.timeline(3, folder);
        Dice dice = Dice.of(3, "stretches");

        List<Incoming> parts = new ArrayList<>();
        Instant from = BEGIN;
        while (from.isBefore(END)) {
            Instant to = from.plusSeconds(dice.whole(1, 20_000));
            Instant until = to.isAfter(END) ? END : to;
            parts.addAll(timeline.between(from, until));
            from = until;
        }

        assertThat(parts).isEqualTo(timeline.between(BEGIN, END));
        assertThat(parts.stream().map(incoming -> incoming.event().key())).doesNotHaveDuplicates();
    }

    @Test
    void aRestartGoesOnWithTheSameEvents() {
        Instant stop = BEGIN.plus(Duration.ofHours(34));
        List<EventId> before = ids(Simulated.timeline(3, folder).between(BEGIN, stop));

        List<EventId> after = ids(Simulated.timeline(3, folder).between(stop, END));

        List<EventId> whole = ids(Simulated.timeline(3, folder).between(BEGIN, END));
        before.addAll(after);
        assertThat(before).isEqualTo(whole);
    }

    @Test
    void aRosterChangedAfterwardsDoesNotChangeWhatHasHappened() {
        List<EventId> before = ids(Simulated.timeline(3, folder).between(BEGIN, END));

        World world = Simulated.world(3);
        People people = People.of(world, Simulated.WORDS);
        Crews changed = new Crews(world, folder, _ -> List.of());
        Timeline again = new Timeline(world, new Operation(world, people.staff(), Simulated.WORDS), changed);

        assertThat(ids(again.between(BEGIN, END))).isEqualTo(before);
    }

    private static List<EventId> ids(List<Incoming> events) {
        return new ArrayList<>(
                events.stream().map(incoming -> incoming.event().key()).toList());
    }
}
