package dev.muster.ingest.history;

import dev.muster.sql.Database;
import dev.muster.sql.volume.ImportedCount;
import dev.muster.sql.volume.Volumes;
import java.util.function.LongConsumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Brings interval counts of the past into the database, a file in one transaction.
///
/// Importing the same file again changes nothing, a corrected one replaces what it says again. What is imported for an
/// interval stands, whatever single events are told of it later.
public final class CountsImporter {

    private static final int CHUNK = 20_000;

    private final Database database;
    private final Volumes volumes;

    public CountsImporter(Database database) {
        this.database = database;
        volumes = new Volumes(database);
    }

    /// @param rows     each queue and interval once
    /// @param progress told how many rows are written so far, before the commit
    /// @return rows stored, after the commit
    public Mono<Long> importAll(Flux<ImportedCount> rows, LongConsumer progress) {
        return rows.buffer(CHUNK)
                .concatMap(volumes::replaceImported)
                .scan(0L, Long::sum)
                .skip(1)
                .doOnNext(progress::accept)
                .last(0L)
                .as(database.transaction()::transactional);
    }
}
