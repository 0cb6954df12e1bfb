package dev.muster.forecasting.bench;

import dev.muster.forecasting.Forecaster;
import dev.muster.forecasting.RunningDay;
import dev.muster.forecasting.Series;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Forecasts many made-up queues four weeks ahead, each from years of half-hours, and then what is left of the first
/// day of all of them at noon.
///
/// A queue's history is made when its turn comes and let go after it, as one read from a database would be; what is
/// kept of each queue is its readied day. Making the histories is counted in the time.
final class ManyQueues {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS_AHEAD = 28;
    private static final int DAYS_A_YEAR = 365;
    private static final int KINDS = 20;

    private final int queues;
    private final int days;
    private final long seed;

    ManyQueues(int queues, int years, long seed) {
        this.queues = queues;
        this.days = years * DAYS_A_YEAR;
        this.seed = seed;
    }

    /// @param progress told how many queues are done
    /// @return one line of `key=value` pairs
    String run(IntConsumer progress) {
        LocalDate today = FIRST.plusDays(days);
        Instant start = today.atStartOfDay(MadeQueue.ZONE).toInstant();
        RunningDay[] readied = new RunningDay[queues];
        Series[] mornings = new Series[queues];
        AtomicInteger done = new AtomicInteger();
        long begin = System.nanoTime();
        IntStream.range(0, queues).parallel().forEach(queue -> {
            Series whole = made(queue);
            Series past = whole.before(start);
            mornings[queue] = whole.between(start, whole.end());
            new Forecaster().forecast(past, start, start.plus(Duration.ofDays(DAYS_AHEAD)), seed);
            readied[queue] = new Forecaster().running(past, today);
            progress.accept(done.incrementAndGet());
        });
        double learned = System.nanoTime() - begin;
        Instant noon = today.atTime(12, 0).atZone(MadeQueue.ZONE).toInstant();
        long update = System.nanoTime();
        IntStream.range(0, queues).parallel().forEach(queue -> readied[queue].rest(mornings[queue], noon));
        double updated = System.nanoTime() - update;
        return String.format(
                Locale.ROOT,
                "queues=%d wall_s=%.1f peak_heap_mb=%.0f intraday_s=%.2f",
                queues,
                learned / 1e9,
                peakHeap() / 1e6,
                updated / 1e9);
    }

    private Series made(int queue) {
        MadeQueue.Kind kind = new MadeQueue.Kind(new Draws(seed + queue % KINDS));
        Draws draws = new Draws(seed + KINDS + queue);
        double volume = Math.exp(draws.between(Math.log(5), Math.log(2000)));
        return new MadeQueue(kind, volume, draws).series(FIRST, days + 1, Map.of(), draws);
    }

    private static double peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
