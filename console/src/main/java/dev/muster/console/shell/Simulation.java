package dev.muster.console.shell;

/// Says that the operation shown is not real. Where there is a bean of it, every page carries its words.
///
/// @param words what is simulated, as a sentence
public record Simulation(String words) {}
