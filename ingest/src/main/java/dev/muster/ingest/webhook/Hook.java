package dev.muster.ingest.webhook;

import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.event.ActorKind;
import dev.muster.sql.event.EventType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An address at which one platform reports, and how its reports are read.
///
/// @param name    the last part of its path, and the source of its events
/// @param channel of all its conversations; null where the platform says it of each
/// @param replies who answers where the platform does not say: agent or automation
/// @param types   CloudEvents only: what a `type` means
public record Hook(
        String name,
        HookKind kind,
        @Nullable ChannelId channel,
        Trust trust,
        Queues queues,
        ActorKind replies,
        Map<String, EventType> types) {

    public Hook {
        types = Map.copyOf(types);
    }

    /// How a delivery proves that it comes from the platform.
    ///
    /// @param secrets     any of them will do, so that one can be replaced while both work
    /// @param unsigned    whether deliveries without a signature are taken; then there are no secrets
    /// @param url         Twilio only: the address as the platform calls it
    /// @param verifyToken WhatsApp only: what the platform repeats when the hook is set up
    /// @param replay      how far the time that is signed may lie from now
    public record Trust(
            List<String> secrets,
            boolean unsigned,
            @Nullable URI url,
            @Nullable String verifyToken,
            Duration replay) {

        public Trust {
            secrets = List.copyOf(secrets);
        }

        /// Without the secrets, which have no business in a log.
        @Override
        public String toString() {
            return "Trust[%d secrets]".formatted(secrets.size());
        }
    }

    /// Which queue a conversation waits in.
    ///
    /// @param byId  by what the platform calls it
    /// @param other for all others; null where nothing is said of those
    public record Queues(
            Map<String, QueueId> byId, @Nullable QueueId other) {

        public Queues {
            byId = Map.copyOf(byId);
        }

        /// The queue of the first of these names that is known, or the one for all others.
        @Nullable
        QueueId of(@Nullable String... names) {
            for (String name : names) {
                QueueId queue = name == null ? null : byId.get(name);
                if (queue != null) {
                    return queue;
                }
            }
            return other;
        }
    }
}
