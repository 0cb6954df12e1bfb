package planted.sql;

import planted.ingest.Edge;

/// Breaks: tables know the cores and nothing above them.
public record KnowsTheEdge(Edge edge) {}
