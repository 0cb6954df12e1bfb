package dev.muster.console.command;

import dev.muster.console.planning.AgentsFile;
import dev.muster.console.planning.Foreknown;
import dev.muster.console.planning.QueueInput;
import dev.muster.console.planning.WrongInput;
import dev.muster.forecasting.SkillId;
import dev.muster.forecasting.effort.Totals;
import dev.muster.forecasting.history.ArrivalsFile;
import dev.muster.forecasting.history.MalformedFile;
import dev.muster.forecasting.history.QueueHistory;
import dev.muster.forecasting.staffing.StaffingRule;
import dev.muster.scheduler.ScheduleProblem;
import dev.muster.scheduler.roster.Agent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/// The two files of a plan, read and checked against each other.
///
/// @param arrivals the arrivals file
/// @param agents the agents file
/// @param zone whose clock both are read on
record PlanFiles(Path arrivals, Path agents, ZoneId zone) {

    /// @param interval of the forecast
    /// @param from the first planned day, which must have some history before it
    /// @throws WrongInput where a file cannot be used
    List<QueueInput> queues(Duration interval, LocalDate from, Staffing staffing) throws IOException {
        try {
            List<QueueHistory> histories = ArrivalsFile.read(arrivals, interval, zone);
            if (histories.size() > ScheduleProblem.MOST_SKILLS) {
                throw WrongInput.of(
                        arrivals,
                        "it must have at most %d queues, as a roster has at most so many skills; it has %d."
                                .formatted(ScheduleProblem.MOST_SKILLS, histories.size()));
            }
            return histories.stream()
                    .map(history -> queue(history, from, staffing))
                    .toList();
        } catch (MalformedFile wrong) {
            throw new WrongInput(String.valueOf(wrong.getMessage()));
        }
    }

    /// How queues are staffed where the file does not say otherwise.
    record Staffing(Duration handle, StaffingRule rule) {}

    /// @throws WrongInput where a file cannot be used, or nobody can serve one of the queues
    List<Agent> agentsFor(List<QueueInput> queues) throws IOException {
        List<Agent> people = AgentsFile.read(agents, zone);
        for (QueueInput queue : queues) {
            if (people.stream().noneMatch(agent -> agent.skills().containsKey(queue.skill()))) {
                throw WrongInput.of(
                        agents,
                        "somebody must have the skill '%s', which queue '%s' of %s needs; nobody has."
                                .formatted(queue.skill(), queue.queue(), arrivals));
            }
        }
        return people;
    }

    private QueueInput queue(QueueHistory history, LocalDate from, Staffing staffing) {
        Instant start = from.atStartOfDay(zone).toInstant();
        boolean known = IntStream.range(0, history.arrivals().size())
                .anyMatch(i -> history.arrivals().isObserved(i)
                        && !history.arrivals().interval(i).end().isAfter(start));
        if (!known) {
            throw new WrongInput("--from (%s) must come after the first arrivals of queue '%s' in %s (%s)."
                    .formatted(
                            from,
                            history.queue(),
                            arrivals,
                            history.arrivals().start().atZone(zone).toLocalDate()));
        }
        return new QueueInput(
                history.queue(),
                new SkillId(history.queue().value()),
                history.arrivals(),
                Totals.ofMeans(history.handleSeconds(), history.arrivals()),
                null,
                staffing.handle(),
                staffing.rule(),
                null,
                List.of(),
                Foreknown.NOTHING);
    }
}
