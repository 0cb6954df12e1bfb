package planted.ingest;

import planted.qa.Score;

/// Breaks: ingest uses tables and words, no quality.
public record Edge(Score score) {}
