package dev.muster.console.server;

/// What a process of an installation does; by default all of it.
public enum Part {
    /// Serves people: the pages.
    CONSOLE,
    /// Serves channels: takes events and folds them.
    INGEST,
    /// Runs what is planned: forecasts, samples, retention.
    WORKER
}
