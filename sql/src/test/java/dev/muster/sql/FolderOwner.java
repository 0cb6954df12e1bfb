package dev.muster.sql;

import java.io.OutputStream;
import java.nio.file.Path;

/// A process of its own that opens a data folder, writes one row and keeps the folder until its input ends.
final class FolderOwner {

    private FolderOwner() {}

    // The one way to speak to the test that started this process.
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        try (Database database = Database.embedded(Path.of(arguments[0]))) {
            database.client()
                    .sql("create table kept as select 'owned' as word")
                    .then()
                    .block();
            System.out.println("open");
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
