package planted.forecasting;

import planted.qa.Score;

/// Breaks: forecasting uses nothing.
public record KnowsQuality(Score score) {}
