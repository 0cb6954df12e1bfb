package dev.muster.console.server;

import dev.muster.console.planning.PublicHolidays;
import dev.muster.console.shell.query.Wait;
import dev.muster.forecasting.QueueId;
import dev.muster.ingest.live.LiveSettings;
import dev.muster.sql.conversation.ReplyGoal;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.Queue;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What the queues promise, as the live state asks for it: at hand at any time, and read from the directory again every
/// half minute, so that a changed goal is seen without a restart.
final class Promises implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Promises.class);
    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(30);

    private final DirectoryRepository repository;
    private volatile Directory directory;
    private @Nullable Disposable reading;

    Promises(DirectoryRepository repository) {
        this.repository = repository;
        directory = Wait.one(repository.load());
    }

    /// The live day is that of the first site; UTC while there is none.
    LiveSettings settings() {
        return new LiveSettings(this::zone, this::goal);
    }

    private ZoneId zone() {
        Directory now = directory;
        return now.sites().isEmpty() ? ZoneOffset.UTC : now.sites().getFirst().zone();
    }

    private ReplyGoal goal(QueueId id) {
        Directory now = directory;
        return now.queue(id).map(queue -> goal(queue, now)).orElse(ReplyGoal.USUAL);
    }

    private static ReplyGoal goal(Queue queue, Directory now) {
        ZoneId zone = now.zone(queue);
        return new ReplyGoal(
                queue.goals().firstReply().within(),
                PublicHolidays.hours(now.calendar(queue), LocalDate.now(zone)),
                zone);
    }

    private Mono<Directory> read() {
        return repository.load().onErrorResume(broken -> {
            LOG.warn("The directory could not be read again; queues keep the goals they had.", broken);
            return Mono.empty();
        });
    }

    @Override
    public synchronized void start() {
        if (reading == null) {
            reading = Flux.interval(BETWEEN_READINGS)
                    .onBackpressureDrop()
                    .concatMap(tick -> read())
                    .subscribe(fresh -> directory = fresh);
        }
    }

    @Override
    public synchronized void stop() {
        if (reading != null) {
            reading.dispose();
            reading = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return reading != null;
    }
}
