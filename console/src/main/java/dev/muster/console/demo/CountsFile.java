package dev.muster.console.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The past of a queue as counts, for `muster import` to read: what people were offered in every half hour.
///
/// @param world  which simulation
/// @param season how much work comes
record CountsFile(Season season, World world) {

    private static final Duration STEP = Duration.ofMinutes(30);

    /// One line of the file.
    ///
    /// @param time     local start of the half hour
    /// @param expected mean number of conversations offered
    private record Half(LocalDateTime time, double expected) {}

    /// Writes the counts of a queue.
    ///
    /// @param last the last day that is written
    /// @return how many conversations they are
    long write(Path file, QueueModel queue, LocalDate first, LocalDate last) throws IOException {
        long all = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("local_time,arrivals,queue,handle_seconds\n");
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                Dice dice = world.dice("counts", day, queue.id());
                for (Half half : halves(queue, day)) {
                    int count = dice.poisson(half.expected);
                    all += count;
                    double handle = queue.handle().toSeconds() * dice.factor(0.35 / Math.sqrt(Math.max(1, count)));
                    out.write(String.format(
                            Locale.ROOT,
                            "%s,%d,%s,%.1f%n",
                            half.time,
                            count,
                            queue.id().value(),
                            handle));
                }
            }
        }
        return all;
    }

    /// The half hours of a day in order. One that the clock repeats counts once: local times cannot tell them apart.
    private List<Half> halves(QueueModel queue, LocalDate day) {
        Map<LocalDateTime, Double> expected = new TreeMap<>();
        Trouble trouble = Trouble.on(day, queue, world);
        for (Season.Quarter quarter : season.day(queue, day)) {
            add(expected, quarter.start(), quarter.expected() * trouble.lift(quarter.start()) * queue.offeredShare());
        }
        for (QueueModel other : Company.QUEUES) {
            if (other.passesTo().equals(queue.id()) && !other.equals(queue)) {
                for (Season.Quarter quarter : season.day(other, day)) {
                    double passed = quarter.expected() * other.humanShare() * other.passed();
                    expected.computeIfPresent(half(quarter.start()), (_, mean) -> mean + passed);
                }
            }
        }
        List<Half> halves = new ArrayList<>();
        expected.forEach((time, mean) -> halves.add(new Half(time, mean)));
        return halves;
    }

    private void add(Map<LocalDateTime, Double> expected, Instant start, double mean) {
        expected.merge(half(start), mean, Double::sum);
    }

    private LocalDateTime half(Instant start) {
        long seconds = Math.floorDiv(start.getEpochSecond(), STEP.toSeconds()) * STEP.toSeconds();
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), world.zone());
    }
}
