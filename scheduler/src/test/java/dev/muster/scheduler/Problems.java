package dev.muster.scheduler;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Bounds;
import dev.muster.scheduler.roster.Contract;
import dev.muster.scheduler.roster.Demand;
import dev.muster.scheduler.roster.Period;
import dev.muster.scheduler.roster.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Generated problems: a contact centre with many skills round the clock, and a bank's one queue in its opening
/// hours.
public final class Problems {

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int QUARTERS = 96;

    private Problems() {}

    /// Agents with one to four of the skills, full and part time; demand by weekday and time of day, in sum the
    /// given share of the hours the contracts allow on the phones.
    public static ScheduleProblem contactCentre(int agents, int days, int skills, double load, long seed) {
        Random random = new Random(seed);
        Period period = new Period(LocalDate.of(2026, 3, 2), days);
        List<Agent> people = new ArrayList<>();
        double hours = 0;
        for (int i = 0; i < agents; i++) {
            Contract contract = random.nextDouble() < 0.6 ? fullTime(random) : partTime(random);
            hours += contract.week().most().toHours() * Math.min(1, days / 7.0 + 0.15) * Math.max(1, days / 7.0);
            Agent agent = new Agent(new AgentId("a" + i), "Agent " + i, BERLIN, someSkills(skills, random), contract);
            boolean off = random.nextDouble() < 0.1;
            people.add(off ? agent.withDaysOff(Set.of(period.from().plusDays(random.nextInt(days)))) : agent);
        }
        return new ScheduleProblem(
                period, BERLIN, people, demand(period, skills, load * hours * 0.94, random), List.of(), seed);
    }

    /// One skill, 60 % full time in shifts of eight hours, 40 % part time in shifts of four to six; open 07:00
    /// to 21:05.
    public static ScheduleProblem bank(int agents, int days, double peak, long seed) {
        Random random = new Random(seed);
        ZoneId zone = ZoneId.of("UTC");
        Period period = new Period(LocalDate.of(2003, 7, 28), days);
        SkillId calls = new SkillId("calls");
        Window hours = Window.of("07:00", "21:15");
        List<Agent> people = new ArrayList<>();
        for (int i = 0; i < agents; i++) {
            Contract contract =
                    i < agents * 0.6 ? Contract.fullTime(hours) : Contract.partTime(20 + 5 * random.nextInt(3), hours);
            people.add(new Agent(new AgentId("a" + i), "Agent " + i, zone, Map.of(calls, 1.0), contract));
        }
        double[] row = new double[days * QUARTERS];
        for (int i = 0; i < row.length; i++) {
            double hour = i % QUARTERS / 4.0;
            double wave = Math.exp(-sq((hour - 11) / 2.8)) + 0.8 * Math.exp(-sq((hour - 15.5) / 3));
            row[i] = hour < 7 || hour >= 21.25 ? 0 : peak / 1.1 * Math.max(0.05, wave);
        }
        return new ScheduleProblem(
                period,
                zone,
                people,
                Demand.of(Instant.parse("2003-07-28T00:00:00Z"), Map.of(calls, row)),
                List.of(),
                seed);
    }

    private static Contract fullTime(Random random) {
        Window window = random.nextDouble() < 0.3
                ? Window.of("14:00", "08:00")
                : random.nextBoolean() ? Window.of("06:00", "20:00") : Window.of("07:00", "00:00");
        return Contract.fullTime(window).withWeek(Bounds.hours(32, 40));
    }

    private static Contract partTime(Random random) {
        return Contract.partTime(20 + 5 * random.nextInt(3), Window.of("06:00", "23:00"));
    }

    private static Map<SkillId, Double> someSkills(int skills, Random random) {
        Map<SkillId, Double> some = new HashMap<>();
        int count = 1 + random.nextInt(Math.min(4, skills));
        while (some.size() < count) {
            some.put(new SkillId("s" + random.nextInt(skills)), 0.5 + random.nextInt(6) / 10.0);
        }
        return some;
    }

    private static Demand demand(Period period, int skills, double hours, Random random) {
        Instant start = period.from().atStartOfDay(BERLIN).toInstant();
        Map<SkillId, double[]> rows = new HashMap<>();
        double total = 0;
        for (int k = 0; k < skills; k++) {
            double[] row = new double[period.days() * QUARTERS];
            double size = 0.5 + random.nextDouble();
            double shift = random.nextDouble() * 2 - 1;
            for (int i = 0; i < row.length; i++) {
                ZonedDateTime time = start.plusSeconds(900L * i).atZone(BERLIN);
                row[i] = size
                        * curve(time.toLocalTime(), shift)
                        * (time.getDayOfWeek().getValue() > 5 ? 0.6 : 1);
                total += row[i];
            }
            rows.put(new SkillId("s" + k), row);
        }
        double factor = hours * 4 / total;
        rows.values().forEach(row -> Arrays.setAll(row, i -> row[i] * factor));
        return Demand.of(start, rows);
    }

    private static double curve(LocalTime time, double shift) {
        double hour = time.toSecondOfDay() / 3600.0 - shift;
        return hour < 6 || hour >= 23
                ? 0
                : 0.12 + Math.exp(-sq((hour - 11) / 3)) + 0.7 * Math.exp(-sq((hour - 17) / 3));
    }

    private static double sq(double x) {
        return x * x;
    }
}
