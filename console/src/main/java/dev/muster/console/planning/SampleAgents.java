package dev.muster.console.planning;

import dev.muster.forecasting.SkillId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// Invented people to try a plan with, as lines of an agents file: full and part time, early, middle, late and night.
public final class SampleAgents {

    private static final double GOLDEN = 0.618033988749895;

    /// Chance in 100 of each way of working, adding up to 100.
    private static final List<Way> WAYS = List.of(
            new Way(34, "full time 40 h", "8", "40"),
            new Way(24, "full time 38 h", "7-8", "32-38"),
            new Way(22, "part time 30 h", "5-6", "24-30"),
            new Way(20, "part time 20 h", "4-5", "16-20"));

    /// Share in 100 of each window, adding up to 100.
    private static final List<Hours> HOURS = List.of(
            new Hours(27, "06:00", "18:00"),
            new Hours(23, "08:00", "20:00"),
            new Hours(26, "11:00", "23:00"),
            new Hours(12, "06:00", "22:00"),
            new Hours(4, "00:00", "00:00"),
            new Hours(8, "06:00", "06:00"));

    private static final List<String> NAMES = List.of(
            "Alex", "Bela", "Charlie", "Dana", "Eden", "Finn", "Gale", "Harper", "Indigo", "Jules", "Kim", "Lou",
            "Micah", "Nico", "Ollie", "Pat", "Quinn", "Robin", "Sascha", "Toni", "Uli", "Val", "Wren", "Yuki");

    private record Way(int chance, String name, String dayHours, String weekHours) {}

    private record Hours(int share, String earliest, String latest) {}

    private SampleAgents() {}

    /// @param count how many, 1 to 100,000
    /// @param seed the same seed gives the same people, and a larger count the same ones first
    /// @param skills at least one; everybody has one of them in turn, and each other one with a chance of 40 %
    /// @return the lines of an agents file, column names first
    public static List<String> lines(int count, long seed, List<SkillId> skills) {
        if (count < 1 || count > 100_000) {
            throw new IllegalArgumentException("Number of sample agents (%d) must be 1 to 100000.".formatted(count));
        }
        SplittableRandom random = new SplittableRandom(seed);
        double start = random.nextDouble();
        List<String> lines = new ArrayList<>();
        lines.add("agent,name,skills,contract,day_hours,week_hours,earliest,latest,days_in_a_row,rest_hours,weekends,"
                + "days_off");
        for (int i = 0; i < count; i++) {
            lines.add(line(i, hours((start + i * GOLDEN) % 1), skills, random.split()));
        }
        return lines;
    }

    private static String line(int index, Hours hours, List<SkillId> skills, SplittableRandom random) {
        Way way = way(random.nextInt(100));
        return CsvRecord.join(List.of(
                "sample-%03d".formatted(index + 1),
                "%s Sample %03d".formatted(NAMES.get(random.nextInt(NAMES.size())), index + 1),
                skills(index, skills, random),
                way.name(),
                way.dayHours(),
                way.weekHours(),
                hours.earliest(),
                hours.latest(),
                "5",
                "11",
                "",
                ""));
    }

    private static String skills(int index, List<SkillId> all, SplittableRandom random) {
        SkillId first = all.get(index % all.size());
        Set<String> own = new LinkedHashSet<>();
        own.add(first.value());
        for (SkillId skill : all) {
            if (!skill.equals(first) && random.nextInt(100) < 40) {
                own.add(skill.value() + (random.nextBoolean() ? ":0.8" : ":0.9"));
            }
        }
        return String.join("|", own);
    }

    private static Way way(int draw) {
        int left = draw;
        for (Way way : WAYS) {
            left -= way.chance();
            if (left < 0) {
                return way;
            }
        }
        return WAYS.getLast();
    }

    /// Steps of the golden ratio spread over the shares evenly, so that even a few people cover all hours.
    private static Hours hours(double draw) {
        double left = 100 * draw;
        for (Hours hours : HOURS) {
            left -= hours.share();
            if (left < 0) {
                return hours;
            }
        }
        return HOURS.getLast();
    }
}
