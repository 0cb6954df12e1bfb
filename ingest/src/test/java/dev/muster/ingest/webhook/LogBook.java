package dev.muster.ingest.webhook;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/// What a logger is told while this is open.
final class LogBook implements AutoCloseable {

    private final Logger logger;
    private final ListAppender<ILoggingEvent> entries = new ListAppender<>();

    LogBook(Class<?> of) {
        this(of.getName());
    }

    LogBook(String name) {
        logger = (Logger) LoggerFactory.getLogger(name);
        entries.start();
        logger.addAppender(entries);
    }

    List<String> lines() {
        return List.copyOf(entries.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(entries);
    }
}
