package dev.muster.console.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/// Keeps libraries from talking into what a command tells: they may warn, no more.
final class Quiet {

    private Quiet() {}

    static void libraries() {
        ILoggerFactory loggers = LoggerFactory.getILoggerFactory();
        if (loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.WARN);
        }
    }
}
