package dev.muster.sql.event;

/// An event as the log has it, at its place.
public record Logged(Event event, Position position) {}
