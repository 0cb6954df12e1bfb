/// Importers of the past: what other systems counted and kept before Muster was there.
///
/// Counts become rows that are marked imported ([CountsImporter]; their files are read elsewhere). Past conversations
/// become events of the log like those of any sender: [HistoryFile] reads them, [HistoryImporter] stores them.
@NullMarked
package dev.muster.ingest.history;

import org.jspecify.annotations.NullMarked;
