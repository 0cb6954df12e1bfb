package dev.muster.scheduler;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.ActivityKind;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Contract;
import dev.muster.scheduler.roster.Demand;
import dev.muster.scheduler.roster.Period;
import dev.muster.scheduler.roster.Roster;
import dev.muster.scheduler.roster.Segment;
import dev.muster.scheduler.roster.Shift;
import dev.muster.scheduler.roster.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Valid people, shifts and problems; a test names only what it is about.
public final class Sample {

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    public static final SkillId SMS = new SkillId("sms");
    public static final SkillId CHAT = new SkillId("chat");

    private Sample() {}

    /// Full time between 06:00 and 22:00 in Berlin, serving SMS and chat.
    public static Agent ana() {
        return agent("Ana", Contract.fullTime(Window.of("06:00", "22:00")));
    }

    public static Agent agent(String name, Contract contract) {
        return new Agent(new AgentId(name), name, BERLIN, Map.of(SMS, 1.0, CHAT, 1.0), contract);
    }

    /// Two weeks from Monday 2 March 2026, nobody needed.
    public static ScheduleProblem problem(Agent... agents) {
        return new ScheduleProblem(new Period(MONDAY, 14), BERLIN, List.of(agents), Demand.none(), List.of(), 1);
    }

    public static ScheduleProblem given(ScheduleProblem problem, Shift... given) {
        return new ScheduleProblem(
                problem.period(), problem.zone(), problem.agents(), problem.demand(), List.of(given), problem.seed());
    }

    public static Roster roster(ScheduleProblem problem, Shift... shifts) {
        return new Roster(problem.period(), problem.zone(), List.of(shifts));
    }

    /// Eight paid hours from nine, lunch after four hours, breaks after two and six.
    public static Shift shift(Agent agent, LocalDate day) {
        return shift(agent, day, "09:00");
    }

    public static Shift shift(Agent agent, LocalDate day, String start) {
        return new Draft(agent, day, start)
                .work(120)
                .rest(15, ActivityKind.BREAK)
                .work(105)
                .rest(30, ActivityKind.LUNCH)
                .work(90)
                .rest(15, ActivityKind.BREAK)
                .work(135)
                .shift();
    }

    /// Demand of so many people for a skill from an instant on, for so many quarters.
    public static Demand demand(SkillId skill, Instant from, int quarters, double people) {
        double[] row = new double[quarters];
        Arrays.fill(row, people);
        return Demand.of(from, Map.of(skill, row));
    }

    /// A shift piece by piece; all pieces serve SMS until another skill is named.
    public static final class Draft {

        private final Agent agent;
        private final LocalDate day;
        private final List<Segment> segments = new ArrayList<>();
        private Instant at;

        public Draft(Agent agent, LocalDate day, String start) {
            this.agent = agent;
            this.day = day;
            at = day.atTime(LocalTime.parse(start)).atZone(agent.zone()).toInstant();
        }

        public Draft work(int minutes) {
            return add(minutes, ActivityKind.WORK, SMS);
        }

        public Draft work(int minutes, SkillId skill) {
            return add(minutes, ActivityKind.WORK, skill);
        }

        public Draft rest(int minutes, ActivityKind kind) {
            return add(minutes, kind, null);
        }

        public Shift shift() {
            return new Shift(agent.id(), day, segments);
        }

        private Draft add(int minutes, ActivityKind kind, @Nullable SkillId skill) {
            Instant end = at.plus(Duration.ofMinutes(minutes));
            segments.add(new Segment(at, end, kind, skill));
            at = end;
            return this;
        }
    }
}
