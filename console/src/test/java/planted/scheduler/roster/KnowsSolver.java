package planted.scheduler.roster;

import planted.scheduler.solve.Search;

/// Breaks: rosters know no solver.
public record KnowsSolver(Search search) {}
