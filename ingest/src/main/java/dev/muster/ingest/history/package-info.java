/// Importers of the past: what other systems counted before Muster was there.
///
/// Files are read elsewhere; here rows become counts that are marked imported. Start at [CountsImporter].
@NullMarked
package dev.muster.ingest.history;

import org.jspecify.annotations.NullMarked;
