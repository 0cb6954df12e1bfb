package dev.muster.ingest.live;

import dev.muster.forecasting.AgentId;
import dev.muster.sql.event.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An agent at this moment.
///
/// @param state  the latest agent state reported; null where only the agent's conversations are known
/// @param reason what the source says beside the state
/// @param since  when that state began
/// @param load   conversations the agent has
public record AgentNow(
        AgentId agent,
        @Nullable EventType state,
        @Nullable String reason,
        @Nullable Instant since,
        int load) {}
