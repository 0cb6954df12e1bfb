/// Benchmarks of the edge, run through `./muster bench ingest`.
///
/// The sender ([IngestBench]) and the server ([BenchServer]) are processes of their own.
@NullMarked
package dev.muster.ingest.bench;

import org.jspecify.annotations.NullMarked;
