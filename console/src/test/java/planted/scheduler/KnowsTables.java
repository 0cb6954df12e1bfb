package planted.scheduler;

import planted.sql.event.Log;

/// Breaks: the scheduler uses words and staffing, no tables.
public record KnowsTables(Log log) {}
