package dev.muster.scheduler.explain;

import dev.muster.scheduler.roster.ActivityKind;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Meal;
import dev.muster.scheduler.roster.Pause;
import dev.muster.scheduler.roster.Segment;
import dev.muster.scheduler.roster.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The rules about lunch and breaks of one shift.
final class BreakLaw {

    private final Agent agent;
    private final Shift shift;
    private final List<Finding> findings;

    BreakLaw(Agent agent, Shift shift, List<Finding> findings) {
        this.agent = agent;
        this.shift = shift;
        this.findings = findings;
    }

    void check() {
        oneLunchInItsWindow();
        oneBreakInEachHalf();
    }

    private void oneLunchInItsWindow() {
        Meal meal = agent.contract().rules().meal();
        List<Segment> lunches = of(ActivityKind.LUNCH);
        boolean needed = meal != null && shift.length().compareTo(meal.above()) > 0;
        if (lunches.size() != (needed ? 1 : 0)) {
            broken(
                    "One lunch in a long shift",
                    "has %s in %s".formatted(lunches.size() + " lunches", Words.length(shift.length())));
        } else if (meal != null && needed) {
            Segment lunch = lunches.getFirst();
            if (!lunch.length().equals(meal.length())) {
                broken("One lunch in a long shift", "has a lunch of " + Words.length(lunch.length()));
            }
            Duration begins = Duration.between(shift.from(), lunch.from());
            Duration ends = Duration.between(shift.from(), lunch.to());
            if (begins.compareTo(meal.earliest()) < 0 || ends.compareTo(meal.latest()) > 0) {
                broken(
                        "Lunch inside its window",
                        "has lunch %s after the start; it must lie between %s and %s"
                                .formatted(
                                        Words.length(begins),
                                        Words.length(meal.earliest()),
                                        Words.length(meal.latest())));
            }
        }
    }

    private void oneBreakInEachHalf() {
        Pause pause = agent.contract().rules().pause();
        List<Segment> lunches = of(ActivityKind.LUNCH);
        if (pause == null || shift.length().compareTo(pause.above()) <= 0) {
            if (!of(ActivityKind.BREAK).isEmpty()) {
                broken("One break in each half", "has a break that is not due");
            }
        } else if (lunches.isEmpty()) {
            oneBreak(pause, shift.from(), shift.to());
        } else {
            oneBreak(pause, shift.from(), lunches.getFirst().from());
            oneBreak(pause, lunches.getFirst().to(), shift.to());
        }
    }

    private void oneBreak(Pause pause, Instant from, Instant to) {
        List<Segment> breaks = of(ActivityKind.BREAK).stream()
                .filter(one -> !one.from().isBefore(from) && !one.to().isAfter(to))
                .toList();
        boolean fits = breaks.size() == 1
                && breaks.getFirst().length().equals(pause.length())
                && !breaks.getFirst().from().isBefore(from.plus(pause.margin()))
                && !breaks.getFirst().to().isAfter(to.minus(pause.margin()));
        if (!fits) {
            broken(
                    "One break in each half",
                    "needs one break of %s between %s and %s, %s from either end"
                            .formatted(
                                    Words.length(pause.length()),
                                    Words.clock(from, agent.zone()),
                                    Words.clock(to, agent.zone()),
                                    Words.length(pause.margin())));
        }
    }

    private List<Segment> of(ActivityKind kind) {
        return shift.segments().stream()
                .filter(segment -> segment.kind().equals(kind))
                .toList();
    }

    private void broken(String rule, String what) {
        String sentence = "%s: %s on %s %s.".formatted(rule, agent.name(), Words.day(shift.workDay()), what);
        findings.add(new Finding(Finding.Kind.BROKEN_RULE, rule, sentence, agent.id(), null, shift.interval()));
    }
}
