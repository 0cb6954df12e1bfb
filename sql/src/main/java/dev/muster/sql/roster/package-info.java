/// Rosters with their versions and states: [Rosters] keeps them.
///
/// A draft or a scenario can be changed; a published roster is only ever replaced by publishing the next one,
/// and of any day and site at most one is published.
@NullMarked
package dev.muster.sql.roster;

import org.jspecify.annotations.NullMarked;
