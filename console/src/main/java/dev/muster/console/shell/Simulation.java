package dev.muster.console.shell;

/// Says that the operation shown is not real. Where there is a bean of it, every page carries its words.
public final class Simulation {

    private volatile String words;

    /// @param words what is simulated, as a sentence
    public Simulation(String words) {
        this.words = words;
    }

    /// What is simulated, and how far it has come.
    public String words() {
        return words;
    }

    /// Changes the words, for pages opened from now on. Safe from any thread.
    public void say(String other) {
        words = other;
    }
}
