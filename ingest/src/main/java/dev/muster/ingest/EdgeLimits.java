package dev.muster.ingest;

import java.time.Duration;

/// How much the edge bears, so that no sender, slow, broken or ill-willed, takes it away from the others.
///
/// @param connections     at a time; more wait for a place
/// @param bodyBytes       of all requests on their way together
/// @param betweenParts    how long a body may stand still
/// @param wholeRequest    how long a request may take to arrive
/// @param betweenRequests how long a connection is kept without one
public record EdgeLimits(
        int connections, long bodyBytes, Duration betweenParts, Duration wholeRequest, Duration betweenRequests) {

    private static final long MEBIBYTE = 1024 * 1024;

    /// For bodies a thirty-second of the memory there is: as events they take about ten times as much.
    public static EdgeLimits usual() {
        return new EdgeLimits(
                10_000,
                Math.clamp(Runtime.getRuntime().maxMemory() / 32, 16 * MEBIBYTE, 128 * MEBIBYTE),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(60));
    }
}
