package dev.muster.sql.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads a directory, or a part of one, from a JSON file; `sql/docs/directory.md` describes its fields.
///
/// It is read strictly: an unknown field, a field given twice or a value that breaks a rule refuses the whole
/// file.
public final class DirectoryFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private DirectoryFile() {}

    /// @param known what the database has already; the zones of its sites say when a time off begins
    /// @throws DirectoryRefused where the file is missing, is no JSON or breaks a rule: file, place, value and
    ///     rule in one line
    public static Directory read(Path file, Directory known) {
        try {
            return directory(new Entry("", MAPPER.readTree(Files.readAllBytes(file))), known);
        } catch (JacksonException e) {
            throw new DirectoryRefused("%s, line %d: %s"
                    .formatted(
                            file,
                            e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                            e.getOriginalMessage().replace('\n', ' ')));
        } catch (IOException e) {
            throw new DirectoryRefused("%s cannot be read: %s".formatted(file, e));
        } catch (DirectoryRefused e) {
            throw new DirectoryRefused("%s, %s".formatted(file, e.getMessage()));
        }
    }

    /// Whether a file looks like a directory rather than like something else that can be imported: it is a JSON
    /// object.
    public static boolean isOne(Path file) {
        try {
            return Files.readString(file).stripLeading().startsWith("{");
        } catch (IOException e) {
            return false;
        }
    }

    private static Directory directory(Entry file, Directory known) {
        file.only(
                "calendars",
                "sites",
                "channels",
                "skills",
                "queues",
                "teams",
                "contracts",
                "activities",
                "agents",
                "time_off",
                "users");
        ThingReader things = new ThingReader(file);
        PeopleReader people = new PeopleReader(file);
        return file.made(() -> {
            Directory places = new Directory(
                    things.calendars(),
                    things.sites(),
                    things.channels(),
                    things.skills(),
                    things.queues(),
                    things.teams(),
                    things.contracts(),
                    things.activities(),
                    people.agents(),
                    List.of(),
                    people.users());
            return places.with(people.timeOff(known.plus(places)));
        });
    }
}
