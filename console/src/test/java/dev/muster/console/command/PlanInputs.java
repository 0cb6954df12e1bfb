package dev.muster.console.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Invented files for a plan: five weeks of half-hours, 08:00 to 18:00 on weekdays, from Monday 5 January 2026.
record PlanInputs(Path folder) {

    static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    static final LocalDate FROM = FIRST.plusWeeks(4);

    /// @param days how many days after the first planned one have actuals
    /// @param scale of those actuals
    Path arrivals(int days, double scale) throws IOException {
        List<String> lines = new ArrayList<>(List.of("local_time,arrivals"));
        for (LocalDate day = FIRST; day.isBefore(FROM.plusDays(days)); day = day.plusDays(1)) {
            for (int slot = 16; slot < 36 && day.getDayOfWeek().getValue() < 6; slot++) {
                LocalDateTime time = day.atStartOfDay().plusMinutes(30L * slot);
                double level =
                        40 + 15 * Math.sin(slot * 0.3) + 3 * day.getDayOfWeek().getValue();
                double value = day.isBefore(FROM) ? level : level * scale;
                lines.add("%s,%d".formatted(time, Math.round(value)));
            }
        }
        return Files.write(folder.resolve("arrivals.csv"), lines);
    }

    Path agents(int count) throws IOException {
        Path file = folder.resolve("agents.csv");
        Terminal.run(new PlanCommand(), "--sample-agents", Integer.toString(count), "--out", file.toString());
        return file;
    }

    Path out() {
        return folder.resolve("plan.xlsx");
    }

    /// A plan of two days with a short search, and whatever else is asked for.
    Terminal plan(Path arrivals, Path agents, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "--arrivals", arrivals.toString(),
                "--agents", agents.toString(),
                "--out", out().toString()));
        List<String> given = List.of(more);
        Map.of("--from", FROM.toString(), "--days", "2", "--seconds", "1").forEach((option, value) -> {
            if (!given.contains(option)) {
                args.addAll(List.of(option, value));
            }
        });
        args.addAll(given);
        return Terminal.run(new PlanCommand(), args.toArray(String[]::new));
    }
}
