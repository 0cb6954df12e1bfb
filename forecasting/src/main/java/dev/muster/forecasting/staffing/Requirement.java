package dev.muster.forecasting.staffing;

import dev.muster.forecasting.Interval;
import java.time.Duration;

/// The people an interval takes, and what customers will find if they are there.
///
/// @param interval when
/// @param offered conversations that need a person, 0 or more
/// @param handle mean time one of them takes
/// @param net people who must be there for work
/// @param gross people to be paid, so that after shrinkage the net are there
/// @param serviceLevel share answered within the goal's time with the net people, 0 to 1
/// @param averageWait mean wait with the net people
/// @param occupancy busy share of the net people's time, 0 to 1
/// @param model the formula that was used, in words
public record Requirement(
        Interval interval,
        double offered,
        Duration handle,
        double net,
        double gross,
        double serviceLevel,
        Duration averageWait,
        double occupancy,
        String model) {

    public Requirement {
        if (!(offered >= 0 && net >= 0 && gross >= net)) {
            throw new IllegalArgumentException(
                    "Offered (%s) and net (%s) must not be negative, gross (%s) not below net."
                            .formatted(offered, net, gross));
        }
    }
}
