package dev.muster.ingest.webhook;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the database is there, as the requests of one edge find it. A log is told when that changes, and not by each
/// of them.
final class Presence {

    private static final Logger LOGGER = LoggerFactory.getLogger(Presence.class);

    private final AtomicBoolean away = new AtomicBoolean();

    /// A request found the database away.
    void isAway(Throwable failure) {
        if (!away.getAndSet(true)) {
            LOGGER.warn("The database is away; senders are asked to come back: {}", failure.toString());
        }
    }

    /// A request was stored.
    void isThere() {
        if (away.get() && away.getAndSet(false)) {
            LOGGER.info("The database is back; what is sent is stored again.");
        }
    }
}
