package dev.muster.sql.agent;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.Interval;
import java.time.Duration;
import java.time.Instant;

/// A quarter of an hour of an agent, on the UTC clock.
public record AgentQuarter(AgentId agent, Instant start) {

    public static final Duration LENGTH = Duration.ofMinutes(15);

    public AgentQuarter {
        if (start.getNano() != 0 || start.getEpochSecond() % LENGTH.toSeconds() != 0) {
            throw new IllegalArgumentException(
                    "Quarter (%s) must begin at a full quarter of an hour.".formatted(start));
        }
    }

    public static AgentQuarter of(AgentId agent, Instant instant) {
        long length = LENGTH.toSeconds();
        return new AgentQuarter(agent, Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), length) * length));
    }

    public Interval interval() {
        return new Interval(start, LENGTH);
    }
}
