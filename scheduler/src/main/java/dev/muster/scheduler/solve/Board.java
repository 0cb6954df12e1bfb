package dev.muster.scheduler.solve;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.ScheduleProblem;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Coverage;
import dev.muster.scheduler.roster.Demand;
import dev.muster.scheduler.roster.Quarter;
import dev.muster.scheduler.roster.Shift;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A problem in the search's own numbers: what is fixed while it runs.
final class Board {

    static final int DAYS_BEFORE = 2;

    private static final int LEAST_MARGIN = 14;
    private static final int MOST_MARGIN = 60;

    private final ScheduleProblem problem;
    private final Grid grid;
    private final Calendar calendar;
    private final SkillSets sets;
    private final List<Person> people = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Need need;

    Board(ScheduleProblem problem) {
        this.problem = problem;
        grid = grid(problem);
        calendar = new Calendar(problem.period(), margin(problem));
        sets = new SkillSets(problem.demand());
        Frames frames = new Frames(grid);
        Map<AgentId, List<Shift>> given = new HashMap<>();
        problem.given()
                .forEach(shift -> given.computeIfAbsent(shift.agent(), id -> new ArrayList<>())
                        .add(shift));
        for (Agent agent : problem.agents()) {
            people.add(person(agent, given.getOrDefault(agent.id(), List.of()), frames));
        }
        need = needBesideGiven();
    }

    ScheduleProblem problem() {
        return problem;
    }

    Grid grid() {
        return grid;
    }

    List<Person> people() {
        return people;
    }

    List<Slot> slots() {
        return slots;
    }

    SkillSets sets() {
        return sets;
    }

    Need need() {
        return need;
    }

    /// The shifts that stand inside the period.
    List<Shift> given() {
        return problem.given().stream()
                .filter(shift -> problem.period().contains(shift.workDay()))
                .toList();
    }

    private Person person(Agent agent, List<Shift> given, Frames frames) {
        Diary diary = new Diary(new Terms(agent, calendar));
        for (Shift shift : given) {
            long place = calendar.place(shift.workDay());
            if (place >= 0 && place < calendar.size()) {
                int paid = Math.toIntExact(shift.paid().toMinutes());
                diary.give((int) place, grid.minute(shift.from()), grid.minute(shift.to()), paid);
            }
        }
        int set = sets.setOf(agent);
        List<Slot> own = new ArrayList<>();
        for (int day = 0; day < problem.period().days() && set >= 0; day++) {
            addSlot(agent, set, day, diary, frames, own);
        }
        slots.addAll(own);
        return new Person(agent, set, diary, List.copyOf(own));
    }

    private void addSlot(Agent agent, int set, int day, Diary diary, Frames frames, List<Slot> own) {
        var date = problem.period().from().plusDays(day);
        if (diary.isGiven(diary.first() + day) || agent.daysOff().contains(date)) {
            return;
        }
        List<Frame> open = frames.of(agent.contract(), agent.zone(), date);
        if (!agent.timeOff().isEmpty() || agent.daysOff().contains(date.plusDays(1))) {
            open = open.stream().filter(frame -> !agent.isOff(stretch(frame))).toList();
        }
        if (!open.isEmpty()) {
            int end = open.stream().mapToInt(Frame::end).max().orElseThrow();
            Wishes wishes = Wishes.of(agent, date, grid);
            own.add(new Slot(slots.size() + own.size(), people.size(), set, day, open, end, wishes));
        }
    }

    private Interval stretch(Frame frame) {
        return Interval.between(grid.instant(frame.start()), grid.instant(frame.end()));
    }

    private Need needBesideGiven() {
        Demand demand = problem.demand();
        Coverage given = Coverage.of(problem.given(), demand);
        List<SkillId> skills = sets.skills();
        double[] people = new double[grid.size() * skills.size()];
        for (int i = 0; i < demand.size() && !skills.isEmpty(); i++) {
            int quarter = grid.quarter(demand.quarter(i).start());
            for (int k = 0; k < skills.size() && quarter >= 0 && quarter < grid.size(); k++) {
                people[quarter * skills.size() + k] =
                        given.required(skills.get(k), i) - given.rostered(skills.get(k), i);
            }
        }
        return new Need(skills.size(), people);
    }

    /// From two days before the period's first UTC midnight to three after its last, so that every zone and
    /// every night fits.
    private static Grid grid(ScheduleProblem problem) {
        Instant start = problem.period()
                .from()
                .minusDays(DAYS_BEFORE)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return new Grid(start, (problem.period().days() + 5) * 24 * 60 / Math.toIntExact(Quarter.LENGTH.toMinutes()));
    }

    private static int margin(ScheduleProblem problem) {
        int longest = problem.agents().stream()
                .mapToInt(agent -> Math.min(MOST_MARGIN, agent.contract().mostDaysInARow()))
                .max()
                .orElse(0);
        return Math.max(LEAST_MARGIN, longest + 7);
    }
}
