package dev.muster.sql;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after an embedded server: should it die by any hand but ours, it is started again where it was, and the pool
/// finds it there.
final class Guard implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Guard.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Postmaster postmaster;
    private final Runnable start;
    private final Thread watch;
    private volatile boolean closed;

    /// @param start starts the server again; may fail, and is then tried again
    Guard(Postmaster postmaster, Runnable start) {
        this.postmaster = postmaster;
        this.start = start;
        watch = Thread.ofVirtual().name("muster-postgres-guard").start(this::watch);
    }

    /// Returns when the server is not started any more, whatever happens to it.
    @Override
    public void close() {
        closed = true;
        watch.interrupt();
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        while (!closed) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
                look();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!closed) {
                    LOGGER.error("PostgreSQL has died and does not start again yet.", e);
                }
            }
        }
    }

    private void look() {
        if (postmaster.running().isEmpty() && !closed) {
            LOGGER.warn("PostgreSQL has died; it is started again.");
            postmaster.forgetTheDead();
            start.run();
            LOGGER.info("PostgreSQL is back.");
        }
    }
}
