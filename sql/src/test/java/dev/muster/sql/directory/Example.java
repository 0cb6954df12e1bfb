package dev.muster.sql.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The directory in `docs/directory.md`: what people read is what the tests import.
public final class Example {

    private Example() {}

    /// @param folder for the file
    public static Directory directory(Path folder) throws IOException {
        String text = Files.readString(Path.of("docs", "directory.md"));
        int start = text.indexOf("```json") + "```json".length();
        String json = text.substring(start, text.indexOf("```", start));
        return DirectoryFile.read(Files.writeString(folder.resolve("example.json"), json), Directory.EMPTY);
    }
}
