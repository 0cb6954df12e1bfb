package dev.muster.qa.scorecard;

/// What a question takes with it when it gets no points.
public enum Critical {
    /// Nothing: it only loses its own points.
    NO,
    /// Its section, which then earns nothing.
    SECTION,
    /// Its section and the whole review, which then scores 0.
    ALL
}
