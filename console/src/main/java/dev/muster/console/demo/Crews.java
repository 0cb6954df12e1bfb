package dev.muster.console.demo;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.ActivityKind;
import dev.muster.scheduler.roster.Segment;
import dev.muster.scheduler.roster.Shift;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who is on shift on which day: as the published roster said when the day began. It is kept in a file a day, so that a
/// roster changed afterwards does not change what has happened.
final class Crews {

    private static final Map<String, ActivityKind> KINDS = Stream.of(
                    ActivityKind.WORK,
                    ActivityKind.BREAK,
                    ActivityKind.LUNCH,
                    ActivityKind.TRAINING,
                    ActivityKind.MEETING,
                    ActivityKind.ABSENCE)
            .collect(Collectors.toUnmodifiableMap(ActivityKind::name, Function.identity()));

    private final World world;
    private final Path folder;
    private final Function<LocalDate, List<Shift>> published;

    /// @param folder    where days are kept
    /// @param published the shifts of a work day in the published roster, none where there is no such roster
    Crews(World world, Path folder, Function<LocalDate, List<Shift>> published) {
        this.world = world;
        this.folder = folder;
        this.published = published;
    }

    /// The shifts of a work day. A day without any is asked for again the next time.
    List<Shift> on(LocalDate day) {
        Path file = folder.resolve("crew-%s.csv".formatted(day));
        try {
            if (Files.exists(file)) {
                return read(day, Files.readAllLines(file));
            }
            List<Shift> shifts = published.apply(day);
            if (!shifts.isEmpty()) {
                write(file, shifts);
            }
            return shifts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The shifts of a day, and those of the day before that reach into it.
    List<Shift> reaching(LocalDate day) {
        Instant midnight = world.midnight(day);
        return Stream.concat(
                        on(day.minusDays(1)).stream().filter(shift -> shift.to().isAfter(midnight)), on(day).stream())
                .toList();
    }

    private void write(Path file, List<Shift> shifts) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Shift shift : shifts) {
            for (Segment segment : shift.segments()) {
                SkillId skill = segment.skill();
                lines.add(String.join(
                        ",",
                        shift.agent().value(),
                        shift.from().toString(),
                        segment.from().toString(),
                        segment.to().toString(),
                        segment.kind().name(),
                        skill == null ? "" : skill.value()));
            }
        }
        Files.createDirectories(folder);
        Path next = Files.createTempFile(folder, "crew", ".next");
        Files.write(next, lines);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<Shift> read(LocalDate day, List<String> lines) {
        Map<String, List<Segment>> shifts = new LinkedHashMap<>();
        for (String line : lines) {
            String[] fields = line.split(",", -1);
            shifts.computeIfAbsent(fields[0] + "," + fields[1], _ -> new ArrayList<>())
                    .add(new Segment(
                            Instant.parse(fields[2]),
                            Instant.parse(fields[3]),
                            KINDS.getOrDefault(fields[4], ActivityKind.BREAK),
                            fields[5].isEmpty() ? null : new SkillId(fields[5])));
        }
        List<Shift> all = new ArrayList<>();
        shifts.forEach((key, segments) ->
                all.add(new Shift(new AgentId(key.substring(0, key.indexOf(','))), day, segments)));
        return all;
    }
}
