package planted.scheduler;

import java.time.Instant;

/// Breaks: a core asks no clock.
public class AsksTheClock {

    public Instant start() {
        return Instant.now();
    }
}
