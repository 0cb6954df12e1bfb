package dev.muster.console.today;

import dev.muster.forecasting.AgentId;
import dev.muster.ingest.live.AgentNow;
import dev.muster.sql.event.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An agent at this moment, as the row reads.
///
/// @param team      name of the team, empty where there is none
/// @param presence  what the agent does
/// @param reason    what the source says beside the state, or null
/// @param since     when that began, or null where not known
/// @param load      conversations held
record AgentRow(
        AgentId id,
        String name,
        String team,
        Presence presence,
        @Nullable String reason,
        @Nullable Instant since,
        int load) {

    /// What an agent does, in the order of who can help next.
    enum Presence {
        AVAILABLE("Available"),
        BUSY("Busy"),
        WRAP_UP("Wrap-up"),
        SIGNED_IN("Signed in"),
        BREAK("Break"),
        LUNCH("Lunch"),
        MEETING("Meeting"),
        TRAINING("Training"),
        OFFLINE("Offline");

        private final String words;

        Presence(String words) {
            this.words = words;
        }

        /// Who has never said anything, but has conversations, is at work.
        static Presence of(AgentNow now) {
            EventType state = now.state();
            if (state == null) {
                return now.load() > 0 ? SIGNED_IN : OFFLINE;
            }
            return state.isAgentState() ? valueOf(state.name()) : SIGNED_IN;
        }

        String words() {
            return words;
        }

        boolean isAtWork() {
            return this != OFFLINE;
        }

        boolean serves() {
            return this == AVAILABLE || this == BUSY || this == WRAP_UP;
        }
    }
}
