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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final AgentQuarter NINE =
            new AgentQuarter(new AgentId("ana"), Instant.parse("2026-03-02T09:00:00Z"));
    private static final ChannelId SMS = new ChannelId("sms");

    @Test
    void whoHasOneConversationGivesItAllOfTheTime() {
        assertThat(shares(List.of(part("a", "sales", 0, 60)))).containsExactly(Map.entry(key("sales"), seconds(60)));
    }

    @Test
    void ofTwoAtOnceEachHasHalf() {
        // 0 to 60 alone, 60 to 120 both, 120 to 150 alone.
        Map<WorkKey, Duration> shares = shares(List.of(part("a", "sales", 0, 120), part("b", "billing", 60, 150)));

        assertThat(shares).containsOnly(Map.entry(key("sales"), seconds(90)), Map.entry(key("billing"), seconds(60)));
    }

    @Test
    void whatIsFrozenTakesItsShareAndIsNotBookedAgain() {
        Map<WorkKey, Duration> shares =
                shares(List.of(part("a", "sales", 0, 60).asFrozen(), part("b", "billing", 0, 60)));

        assertThat(shares).containsExactly(Map.entry(key("billing"), seconds(30)));
    }

    @Test
    void sharesAddUpToTheTimeInWhichAnythingWasActive() {
        for (int seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            List<ActivePart> parts = new ArrayList<>();
            Set<Integer> union = new HashSet<>();
            int count = 1 + random.nextInt(12);
            for (int i = 0; i < count; i++) {
                int from = random.nextInt(899);
                int to = from + 1 + random.nextInt(900 - from);
                parts.add(millis("c" + i, "q" + random.nextInt(3), from, to));
                for (int at = from; at < to; at++) {
                    union.add(at);
                }
            }
            Map<WorkKey, Duration> shares = shares(parts);
            Collections.shuffle(parts, random);

            assertThat(shares.values().stream().reduce(Duration.ZERO, Duration::plus))
                    .isEqualTo(Duration.ofMillis(union.size()));
            assertThat(shares(parts)).isEqualTo(shares);
        }
    }

    private static Map<WorkKey, Duration> shares(List<ActivePart> parts) {
        return Shares.of(parts, Duration.ZERO, AgentQuarter.LENGTH);
    }

    private static ActivePart part(String conversation, String queue, int from, int to) {
        return millis(conversation, queue, from * 1000, to * 1000);
    }

    private static ActivePart millis(String conversation, String queue, int from, int to) {
        return new ActivePart(
                NINE,
                new ConversationId(conversation),
                Duration.ofMillis(from),
                Duration.ofMillis(to),
                new QueueId(queue),
                SMS,
                false);
    }

    private static WorkKey key(String queue) {
        return new WorkKey(NINE, new QueueId(queue), SMS);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
