package dev.muster.scheduler.roster;

import dev.muster.forecasting.AgentId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/// Who works when.
///
/// @param period the work days it is for
/// @param zone   the clock it is shown on
/// @param shifts ordered by work day, start and agent
public record Roster(Period period, ZoneId zone, List<Shift> shifts) {

    private static final Comparator<Shift> ORDER =
            Comparator.comparing(Shift::workDay).thenComparing(Shift::from).thenComparing(Shift::agent);

    public Roster {
        shifts = shifts.stream().sorted(ORDER).toList();
        for (Shift shift : shifts) {
            if (!period.contains(shift.workDay())) {
                throw new IllegalArgumentException(
                        "The shift of %s on %s must lie in the roster's period (%s, %d days)."
                                .formatted(shift.agent().value(), shift.workDay(), period.from(), period.days()));
            }
        }
    }

    public List<Shift> of(AgentId agent) {
        return shifts.stream().filter(shift -> shift.agent().equals(agent)).toList();
    }

    public List<Shift> on(LocalDate workDay) {
        return shifts.stream().filter(shift -> shift.workDay().equals(workDay)).toList();
    }
}
