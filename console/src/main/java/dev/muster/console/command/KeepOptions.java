package dev.muster.console.command;

import dev.muster.ingest.retention.Keeping;
import picocli.CommandLine.Option;

/// For how long what arrives is kept, as options or variables of the environment.
final class KeepOptions {

    @Option(
            names = "--keep-log-days",
            paramLabel = "DAYS",
            defaultValue = "${env:MUSTER_KEEP_LOG_DAYS:-365}",
            description = "Keep events for so many days (default: MUSTER_KEEP_LOG_DAYS, or 365).")
    private int log;

    @Option(
            names = "--keep-content-days",
            paramLabel = "DAYS",
            defaultValue = "${env:MUSTER_KEEP_CONTENT_DAYS:-180}",
            description = "Keep what was written for so many days (default: MUSTER_KEEP_CONTENT_DAYS, or 180).")
    private int content;

    @Option(
            names = "--keep-key-days",
            paramLabel = "DAYS",
            defaultValue = "${env:MUSTER_KEEP_KEY_DAYS:-400}",
            description = "Know repeated events for so many days (default: MUSTER_KEEP_KEY_DAYS, or 400).")
    private int keys;

    /// @throws IllegalArgumentException where one of them is out of its range
    Keeping keeping() {
        return new Keeping(log, content, keys);
    }
}
