package dev.muster.ingest.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.agent.ActivePart;
import dev.muster.sql.agent.AgentQuarter;
import dev.muster.sql.agent.WorkKey;
import dev.muster.sql.event.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuarterTest {

    private static final AgentQuarter NINE =
            new AgentQuarter(new AgentId("ana"), Instant.parse("2026-03-02T09:00:00Z"));

    @Test
    void changesAddUpToWhatAllPartsComeToAnew() {
        for (int seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            int length = random.nextBoolean() ? 899_999 : 40_000;
            Quarter quarter = new Quarter();
            Set<ActivePart> present = new HashSet<>();
            Map<WorkKey, Duration> booked = new HashMap<>();
            for (int turn = 0; turn < 12; turn++) {
                List<ActivePart> gone =
                        present.stream().filter(_ -> random.nextInt(4) == 0).toList();
                List<ActivePart> come = random.ints(random.nextInt(6), 0, 1_000)
                        .mapToObj(number -> part(random, number, length))
                        .filter(part -> !present.contains(part))
                        .distinct()
                        .toList();

                quarter.change(gone, come).forEach((key, share) -> booked.merge(key, share, Duration::plus));

                booked.values().removeIf(Duration::isZero);
                gone.forEach(present::remove);
                present.addAll(come);
                assertThat(quarter.size()).isEqualTo(present.size());
                assertThat(booked)
                        .as("seed %d", seed)
                        .isEqualTo(Shares.of(present, Duration.ZERO, AgentQuarter.LENGTH));
            }
        }
    }

    @Test
    void whatIsThereOrNotThereAlreadyChangesNothing() {
        ActivePart part = part(new Random(1), 1, 60_000);
        Quarter quarter = Quarter.of(List.of(part));

        assertThat(quarter.change(List.of(), List.of(part))).isEmpty();
        assertThat(quarter.change(List.of(part(new Random(2), 2, 60_000)), List.of()))
                .isEmpty();
        assertThat(quarter.change(List.of(part), List.of(part))).isEmpty();
        assertThat(quarter.size()).isEqualTo(1);
    }

    private static ActivePart part(Random random, int number, int longest) {
        int from = random.nextInt(899_999);
        int to = Math.min(900_000, from + 1 + random.nextInt(longest));
        return new ActivePart(
                NINE,
                new ConversationId("c" + number),
                Duration.ofMillis(from),
                Duration.ofMillis(to),
                new QueueId("q" + random.nextInt(3)),
                new ChannelId("sms"),
                random.nextInt(5) == 0);
    }
}
