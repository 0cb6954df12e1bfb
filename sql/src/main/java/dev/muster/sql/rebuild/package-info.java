/// The tables of the projections a second time, in which they are rebuilt beside those in use and from where
/// they are taken over at once. How they are rebuilt is said where the log is folded. Start at [RebuildTables].
@NullMarked
package dev.muster.sql.rebuild;

import org.jspecify.annotations.NullMarked;
