package dev.muster.console.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.muster.forecasting.QueueId;
import dev.muster.sql.conversation.Conversation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountsFileTest {

    @TempDir
    private Path folder = Path.of("");

    /// The past as counts and the past as conversations must be the same operation.
    @Test
    void countsAgreeWithConversations() throws IOException {
        QueueModel orders = Company.queue(new QueueId("orders"));
        List<Conversation> told = IntStream.range(0, 14)
                .mapToObj(day -> Simulated.folded(Simulated.day(1, Simulated.MONDAY.plusDays(day))))
                .flatMap(List::stream)
                .toList();

        long counted = 0;
        for (QueueModel queue : Company.QUEUES) {
            counted += new CountsFile(new Season(Simulated.world(1)), Simulated.world(1))
                    .write(folder.resolve("counts.csv"), queue, Simulated.MONDAY, Simulated.MONDAY.plusDays(13));
        }
        long offered = told.stream()
                .mapToLong(conversation -> conversation.tally().offered())
                .sum();
        double handle = told.stream()
                .filter(conversation -> orders.id().equals(conversation.queue()))
                .filter(conversation -> conversation.tally().messagesAgent() > 0)
                .mapToLong(conversation -> conversation.tally().work().toSeconds())
                .average()
                .orElseThrow();

        assertThat((double) counted).isCloseTo((double) offered, withinPercentage(6));
        assertThat(handle).isCloseTo((double) orders.handle().toSeconds(), withinPercentage(15));
    }
}
