/// Files of the past and of the directory into the database, as one use case: called by `muster import` and by the
/// demo. Not here: what a file looks like, which the readers know, and how rows are stored. Start at [InputFile],
/// then [FileImport] and [HistoryImport].
@NullMarked
package dev.muster.console.importing;

import org.jspecify.annotations.NullMarked;
