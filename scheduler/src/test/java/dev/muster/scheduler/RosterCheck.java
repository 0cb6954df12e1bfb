package dev.muster.scheduler;

import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Contract;
import dev.muster.scheduler.roster.Meal;
import dev.muster.scheduler.roster.Pause;
import dev.muster.scheduler.roster.Roster;
import dev.muster.scheduler.roster.Segment;
import dev.muster.scheduler.roster.Shift;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A second, plain reading of the rules: loops over the roster, nothing of the search or the explanation. Says
/// the names of what is broken.
public final class RosterCheck {

    private final ScheduleProblem problem;
    private final Roster roster;
    private final Set<String> broken = new TreeSet<>();

    private RosterCheck(ScheduleProblem problem, Roster roster) {
        this.problem = problem;
        this.roster = roster;
    }

    /// The rules the roster breaks, empty where it is legal.
    public static Set<String> brokenRules(ScheduleProblem problem, Roster roster) {
        RosterCheck check = new RosterCheck(problem, roster);
        check.people();
        for (Agent agent : problem.agents()) {
            check.each(agent);
            check.together(agent);
        }
        return check.broken;
    }

    private void people() {
        for (Shift shift : roster.shifts()) {
            boolean known = false;
            for (Agent agent : problem.agents()) {
                known |= agent.id().equals(shift.agent());
            }
            say("stranger", !known);
        }
        for (Shift shift : problem.given()) {
            LocalDate first = problem.period().from();
            LocalDate last = first.plusDays(problem.period().days() - 1L);
            boolean inside =
                    !shift.workDay().isBefore(first) && !shift.workDay().isAfter(last);
            say("given", inside && !roster.shifts().contains(shift));
        }
    }

    private void each(Agent agent) {
        for (Shift shift : roster.shifts()) {
            if (shift.agent().equals(agent.id()) && !problem.given().contains(shift)) {
                hours(agent, shift);
                off(agent, shift);
                skills(agent, shift);
                meal(agent.contract().rules().meal(), shift);
                pauses(agent.contract().rules().pause(), shift);
            }
        }
    }

    private void hours(Agent agent, Shift shift) {
        LocalDateTime from = LocalDateTime.ofInstant(shift.from(), agent.zone());
        LocalDateTime to = LocalDateTime.ofInstant(shift.to(), agent.zone());
        Contract contract = agent.contract();
        say("work day", !from.toLocalDate().equals(shift.workDay()));
        LocalDateTime earliest =
                LocalDateTime.of(shift.workDay(), contract.hours().earliest());
        LocalDateTime latest =
                LocalDateTime.of(shift.workDay(), contract.hours().latest());
        if (!latest.isAfter(earliest)) {
            latest = latest.plusDays(1);
        }
        say("hours", from.isBefore(earliest) || to.isAfter(latest));
        long minutes = ChronoUnit.MINUTES.between(from, to);
        for (Segment segment : shift.segments()) {
            if (!segment.kind().paid()) {
                minutes -= Duration.between(segment.from(), segment.to()).toMinutes();
            }
        }
        say(
                "start step",
                ChronoUnit.MINUTES.between(shift.workDay().atStartOfDay(), from)
                                % contract.rules().startStep().toMinutes()
                        != 0);
        say(
                "length step",
                minutes >= contract.shift().least().toMinutes()
                        && minutes <= contract.shift().most().toMinutes()
                        && (minutes - contract.shift().least().toMinutes())
                                        % contract.rules().lengthStep().toMinutes()
                                != 0);
        say(
                "length",
                minutes < contract.shift().least().toMinutes()
                        || minutes > contract.shift().most().toMinutes());
    }

    private void off(Agent agent, Shift shift) {
        LocalDateTime from = LocalDateTime.ofInstant(shift.from(), agent.zone());
        LocalDateTime to = LocalDateTime.ofInstant(shift.to(), agent.zone());
        for (LocalDate day : agent.daysOff()) {
            say("off", from.isBefore(day.plusDays(1).atStartOfDay()) && to.isAfter(day.atStartOfDay()));
        }
        for (var stretch : agent.timeOff()) {
            say(
                    "off",
                    shift.from().isBefore(stretch.start().plus(stretch.length()))
                            && shift.to().isAfter(stretch.start()));
        }
    }

    private void skills(Agent agent, Shift shift) {
        for (Segment segment : shift.segments()) {
            say("skill", segment.skill() != null && agent.skills().get(segment.skill()) == null);
        }
    }

    private void meal(@Nullable Meal meal, Shift shift) {
        int lunches = 0;
        for (Segment segment : shift.segments()) {
            if (segment.kind().name().equals("lunch") && meal != null) {
                lunches++;
                long begins = ChronoUnit.MINUTES.between(shift.from(), segment.from());
                long ends = ChronoUnit.MINUTES.between(shift.from(), segment.to());
                say(
                        "lunch window",
                        begins < meal.earliest().toMinutes()
                                || ends > meal.latest().toMinutes());
                say("lunch", ends - begins != meal.length().toMinutes());
            }
        }
        long minutes = ChronoUnit.MINUTES.between(shift.from(), shift.to());
        int due = meal != null && minutes > meal.above().toMinutes() ? 1 : 0;
        say("lunch", lunches != due);
    }

    private void pauses(@Nullable Pause pause, Shift shift) {
        int seen = 0;
        int halves = 1;
        long sinceEdge = 0;
        boolean right = true;
        boolean open = false;
        for (Segment segment : shift.segments()) {
            long minutes = ChronoUnit.MINUTES.between(segment.from(), segment.to());
            if (segment.kind().name().equals("break")) {
                seen++;
                right &= !open && pause != null && sinceEdge >= pause.margin().toMinutes();
                right &= pause != null && minutes == pause.length().toMinutes();
                open = true;
                sinceEdge = 0;
            } else if (segment.kind().name().equals("lunch")) {
                halves = 2;
                right &= open && pause != null && sinceEdge >= pause.margin().toMinutes();
                open = false;
                sinceEdge = 0;
            } else {
                sinceEdge += minutes;
            }
        }
        right &= open && pause != null && sinceEdge >= pause.margin().toMinutes();
        long length = ChronoUnit.MINUTES.between(shift.from(), shift.to());
        boolean due = pause != null && length > pause.above().toMinutes();
        say("breaks", due ? !right || seen != halves : seen > 0);
    }

    private void together(Agent agent) {
        List<Shift> all = new ArrayList<>();
        for (Shift shift : problem.given()) {
            if (shift.agent().equals(agent.id()) && !inPeriod(shift.workDay())) {
                all.add(shift);
            }
        }
        for (Shift shift : roster.shifts()) {
            if (shift.agent().equals(agent.id())) {
                all.add(shift);
            }
        }
        Contract contract = agent.contract();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                pair(all.get(i), all.get(j), contract);
            }
        }
        weeks(all, contract);
        runs(all, contract);
        weekends(all, contract);
    }

    private void pair(Shift one, Shift other, Contract contract) {
        if (inPeriod(one.workDay()) || inPeriod(other.workDay())) {
            say("one a day", one.workDay().equals(other.workDay()));
            boolean clear = !one.to().plus(contract.rest()).isAfter(other.from())
                    || !other.to().plus(contract.rest()).isAfter(one.from());
            say("rest", !clear);
        }
    }

    private void weeks(List<Shift> all, Contract contract) {
        for (Shift one : all) {
            LocalDate monday =
                    one.workDay().minusDays(one.workDay().getDayOfWeek().getValue() - 1L);
            long paid = 0;
            boolean concerns = false;
            for (Shift other : all) {
                long day = ChronoUnit.DAYS.between(monday, other.workDay());
                if (day >= 0 && day < 7) {
                    concerns |= inPeriod(other.workDay());
                    for (Segment segment : other.segments()) {
                        paid += segment.kind().paid() ? ChronoUnit.MINUTES.between(segment.from(), segment.to()) : 0;
                    }
                }
            }
            say("week", concerns && paid > contract.week().most().toMinutes());
        }
    }

    private void runs(List<Shift> all, Contract contract) {
        Set<LocalDate> days = new TreeSet<>();
        for (Shift shift : all) {
            days.add(shift.workDay());
        }
        for (LocalDate day : days) {
            int run = 0;
            boolean concerns = false;
            for (LocalDate next = day; days.contains(next); next = next.plusDays(1)) {
                run++;
                concerns |= inPeriod(next);
            }
            say("run", concerns && run > contract.mostDaysInARow());
        }
    }

    private void weekends(List<Shift> all, Contract contract) {
        Set<LocalDate> sundays = new TreeSet<>();
        for (Shift shift : all) {
            int weekday = shift.workDay().getDayOfWeek().getValue();
            if (weekday >= 6 && inPeriod(shift.workDay())) {
                sundays.add(shift.workDay().plusDays(7L - weekday));
            }
        }
        say("weekends", sundays.size() > contract.mostWeekends());
    }

    private boolean inPeriod(LocalDate day) {
        long place = ChronoUnit.DAYS.between(problem.period().from(), day);
        return place >= 0 && place < problem.period().days();
    }

    private void say(String rule, boolean isBroken) {
        if (isBroken) {
            broken.add(rule);
        }
    }
}
