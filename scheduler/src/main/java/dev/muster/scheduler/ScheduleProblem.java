package dev.muster.scheduler;

import dev.muster.forecasting.AgentId;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Demand;
import dev.muster.scheduler.roster.Period;
import dev.muster.scheduler.roster.Roster;
import dev.muster.scheduler.roster.Shift;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What is to be scheduled.
///
/// @param period the work days to fill
/// @param zone   the clock the roster is shown on; each agent's rules run on his own
/// @param agents who is there; may be empty or too few
/// @param demand how many people are needed when; may be empty
/// @param given  shifts that stand: those before (or after) the period count for rest, days in a row and weekly
///               hours, those inside it are kept as they are; shifts of people who are not among the agents are
///               allowed outside the period only
/// @param seed   the same seed, problem and step limit give the same roster
public record ScheduleProblem(
        Period period, ZoneId zone, List<Agent> agents, Demand demand, List<Shift> given, long seed) {

    /// The skills that a demand may be for.
    public static final int MOST_SKILLS = 63;

    public ScheduleProblem {
        if (demand.skills().size() > MOST_SKILLS) {
            throw new IllegalArgumentException("Demand must be for at most %d skills (%d)."
                    .formatted(MOST_SKILLS, demand.skills().size()));
        }
        agents = List.copyOf(agents);
        given = List.copyOf(given);
        Set<AgentId> known = new HashSet<>();
        for (Agent agent : agents) {
            if (!known.add(agent.id())) {
                throw new IllegalArgumentException(
                        "Agent %s must be listed once.".formatted(agent.id().value()));
            }
        }
        for (Shift shift : given) {
            if (period.contains(shift.workDay()) && !known.contains(shift.agent())) {
                throw new IllegalArgumentException("The given shift on %s must belong to a listed agent (%s)."
                        .formatted(shift.workDay(), shift.agent().value()));
            }
        }
    }

    /// The shifts of a roster and the given ones outside its period: a night before it covers its first morning.
    public List<Shift> withGivenOutside(Roster roster) {
        return Stream.concat(
                        given.stream().filter(shift -> !period.contains(shift.workDay())), roster.shifts().stream())
                .toList();
    }
}
