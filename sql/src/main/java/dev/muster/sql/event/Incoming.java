package dev.muster.sql.event;

/// An event on its way into the log, with its words.
public record Incoming(Event event, Content content) {}
