package dev.muster.sql.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
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

    /// What the parser says of places, which it does not know.
    private static final Pattern PLACE = Pattern.compile(" \\([^()]*\\[Source:.*", Pattern.DOTALL);

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
                            PLACE.matcher(e.getOriginalMessage()).replaceAll("").replace('\n', ' ')));
        } catch (NoSuchFileException e) {
            throw new DirectoryRefused("%s: no such file".formatted(file));
        } catch (IOException e) {
            throw new DirectoryRefused("%s: cannot be read: %s".formatted(file, e.getMessage()));
        } catch (DirectoryRefused e) {
            throw new DirectoryRefused("%s, %s".formatted(file, e.getMessage()));
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
