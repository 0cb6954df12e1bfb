package dev.muster.ingest.log;

import java.time.Duration;

/// One transaction of the intake.
///
/// @param requests that shared it
/// @param events   of all of them, duplicates included
/// @param took     from the moment a lane took them until they were on disk
public record GroupCommit(int requests, int events, Duration took) {}
