package dev.muster.sql.agent;

import static dev.muster.sql.event.Await.all;
import static dev.muster.sql.event.Await.done;
import static dev.muster.sql.event.Told.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Logged;
import dev.muster.sql.event.Position;
import dev.muster.sql.event.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AgentTimesTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Interval MORNING = new Interval(NINE, Duration.ofHours(1));

    private final Database database = TestDatabase.fresh();
    private final AgentStates states = new AgentStates(database);
    private final AgentTimes times = new AgentTimes(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aStateLastsUntilTheNextOne() {
        tell(
                state("ana", EventType.AVAILABLE).at("09:00:00"),
                state("ana", EventType.BREAK).at("09:10:00"),
                state("ana", EventType.AVAILABLE).at("09:20:00"),
                state("ana", EventType.OFFLINE).at("09:30:00"));

        assertThat(all(times.of(new Interval(NINE, Duration.ofMinutes(30)), NINE.plusSeconds(3600))))
                .containsExactly(
                        time("ana", 0, Map.of(EventType.AVAILABLE, minutes(10), EventType.BREAK, minutes(5))),
                        time("ana", 15, Map.of(EventType.BREAK, minutes(5), EventType.AVAILABLE, minutes(10))));
    }

    @Test
    void whatComesLateOrTwiceCorrectsWhatWasBefore() {
        tell(
                state("ana", EventType.AVAILABLE).at("09:00:00"),
                state("ana", EventType.OFFLINE).at("09:15:00"));
        tell(state("ana", EventType.LUNCH).at("09:05:00"));
        tell(state("ana", EventType.LUNCH).at("09:05:00"));

        assertThat(all(times.of(new Interval(NINE, Duration.ofMinutes(15)), NINE.plusSeconds(3600))))
                .containsExactly(time("ana", 0, Map.of(EventType.AVAILABLE, minutes(5), EventType.LUNCH, minutes(10))));
    }

    @Test
    void theLatestStateLastsUntilNow() {
        tell(state("ana", EventType.AVAILABLE).at("09:00:00"));

        assertThat(all(times.of(MORNING, NINE.plus(minutes(20)))))
                .containsExactly(
                        time("ana", 0, Map.of(EventType.AVAILABLE, minutes(15))),
                        time("ana", 15, Map.of(EventType.AVAILABLE, minutes(5))));
    }

    @Test
    void aStateThatIsForgottenEndsAfterSixteenHours() {
        tell(
                state("ana", EventType.AVAILABLE)
                        .at(NINE.minus(Duration.ofHours(16)).plus(minutes(5))),
                state("bo", EventType.AVAILABLE)
                        .at(NINE.minus(Duration.ofHours(16)).plus(minutes(5))),
                state("bo", EventType.AVAILABLE).at(NINE.plus(Duration.ofDays(3))));

        assertThat(all(times.of(MORNING, NINE.plus(Duration.ofHours(1)))))
                .containsExactly(
                        time("ana", 0, Map.of(EventType.AVAILABLE, minutes(5))),
                        time("bo", 0, Map.of(EventType.AVAILABLE, minutes(5))));
    }

    @Test
    void busyAndIdleTimeAreNeverMoreThanThereWas() {
        tell(
                state("ana", EventType.AVAILABLE).at("09:00:00"),
                state("ana", EventType.OFFLINE).at("09:12:00"));
        AgentQuarter quarter = new AgentQuarter(new AgentId("ana"), NINE);
        ChannelId sms = new ChannelId("sms");
        done(new AgentWork(database)
                .add(Map.of(
                        new WorkKey(quarter, new QueueId("sales"), sms), minutes(4),
                        new WorkKey(quarter, new QueueId("billing"), sms), minutes(3))));

        List<AgentTime> all = all(times.of(MORNING, NINE.plus(Duration.ofHours(1))));

        assertThat(all).first().satisfies(time -> {
            assertThat(time.busy()).isEqualTo(minutes(7));
            assertThat(time.available()).isEqualTo(minutes(12));
            assertThat(time.idle()).isEqualTo(minutes(5));
            assertThat(time.paid()).isEqualTo(minutes(12));
        });
    }

    @Test
    void quartersOfADayAddUpToTheDay() {
        for (int seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            String agent = "agent" + seed;
            List<Told> told = new ArrayList<>();
            told.add(state(agent, EventType.AVAILABLE).at(NINE.minusMillis(1)));
            for (int i = 0; i < 40; i++) {
                told.add(state(agent, i % 2 == 0 ? EventType.BREAK : EventType.AVAILABLE)
                        .at(NINE.plusMillis(random.nextInt(3_600_000))));
            }
            Collections.shuffle(told, random);
            tell(told.toArray(Told[]::new));
        }

        List<AgentTime> all = all(times.of(MORNING, NINE.plus(Duration.ofHours(1))));

        assertThat(all)
                .hasSize(80)
                .allSatisfy(time -> assertThat(time.states().values().stream().reduce(Duration.ZERO, Duration::plus))
                        .isEqualTo(minutes(15)));
    }

    private void tell(Told... told) {
        Position anywhere = new Position(1, 1, LocalDate.of(2026, 3, 2));
        done(states.add(
                Stream.of(told).map(one -> new Logged(one.event(), anywhere)).toList()));
    }

    private static AgentTime time(String agent, int minute, Map<EventType, Duration> states) {
        return new AgentTime(new AgentQuarter(new AgentId(agent), NINE.plus(minutes(minute))), Duration.ZERO, states);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
