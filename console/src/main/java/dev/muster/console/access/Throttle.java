package dev.muster.console.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Slows the guessing of passwords: after five wrong ones in a row a name is locked for 30 s, then twice as long with
/// each
/// further one, up to 15 minutes. A name is locked whether it exists or not, so that a lock tells nothing.
/// Kept in memory and bounded: the name tried longest ago is forgotten first.
final class Throttle {

    private static final int FREE = 5;
    private static final int NAMES = 10_000;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final InstantSource now;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    Throttle(InstantSource now) {
        this.now = now;
    }

    /// @return how long the name stays locked, zero when it is not
    synchronized Duration locked(String name) {
        Failures seen = failures.get(key(name));
        if (seen == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now.instant(), seen.lockedUntil());
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String name) {
        Failures before = failures.remove(key(name));
        int count = before == null ? 1 : before.count() + 1;
        failures.put(key(name), new Failures(count, now.instant().plus(lock(count))));
        if (failures.size() > NAMES) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    synchronized void succeeded(String name) {
        failures.remove(key(name));
    }

    private static Duration lock(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        Duration grown = FIRST.multipliedBy(1L << Math.min(count - FREE, 10));
        return grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private record Failures(int count, Instant lockedUntil) {}
}
