package dev.muster.ingest;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/// A reader of the log that runs as long as its context does.
final class Following implements SmartLifecycle {

    private final Flux<?> reading;
    private @Nullable Disposable running;

    /// @param reading goes on until cancelled, through failures of its own
    Following(Flux<?> reading) {
        this.reading = reading;
    }

    @Override
    public synchronized void start() {
        if (running == null) {
            running = reading.subscribe();
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.dispose();
            running = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }
}
