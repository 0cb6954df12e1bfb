/// The search behind [dev.muster.scheduler.ScheduleSolver]: a first roster built greedily, then Timefold's
/// local search with moves of the problem's own. Coverage is kept as counts per quarter and skill set
/// ([Cover]), never as agent × quarter facts. Nobody outside calls more than [Search]; `Plan`, `Turn` and the
/// two classes Timefold makes by itself are public for its sake.
@NullMarked
package dev.muster.scheduler.solve;

import org.jspecify.annotations.NullMarked;
