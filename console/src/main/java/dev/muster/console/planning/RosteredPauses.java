package dev.muster.console.planning;

import dev.muster.forecasting.staffing.Shrinkage;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Bounds;
import dev.muster.scheduler.roster.Contract;
import dev.muster.scheduler.roster.Meal;
import dev.muster.scheduler.roster.Pause;
import java.time.Duration;
import java.util.List;

/// What of the shrinkage a roster shows by itself: the paid breaks it plans.
///
/// Of paid time a share `s` is lost, and of that the roster already takes out its breaks, a share `b`. For net people
/// to
/// be there, the roster must have net · (1 − b) / (1 − s) at work: then its paid time is net / (1 − s), and no break is
/// counted twice.
///
/// @param share paid breaks ÷ paid time, 0 or more and less than 1
public record RosteredPauses(double share) {

    public RosteredPauses {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "Share of breaks (%s) must be 0 or more and less than 1.".formatted(share));
        }
    }

    /// As the contracts of these people have it: the mean of the shortest and the longest shift, weighted by weekly
    /// hours.
    public static RosteredPauses of(List<Agent> agents) {
        double breaks = 0;
        double paid = 0;
        for (Agent agent : agents) {
            Bounds shift = agent.contract().shift();
            double weight = Math.max(1, agent.contract().week().most().toMinutes());
            breaks += weight * (share(agent.contract(), shift.least()) + share(agent.contract(), shift.most())) / 2;
            paid += weight;
        }
        return new RosteredPauses(paid == 0 ? 0 : breaks / paid);
    }

    /// The people the roster must have at work so that, after the shrinkage it does not show, the net are there.
    public double atWork(double net, Shrinkage shrinkage) {
        return net * Math.max(1, (1 - share) / (1 - shrinkage.share()));
    }

    private static double share(Contract contract, Duration paid) {
        Pause pause = contract.rules().pause();
        if (pause == null) {
            return 0;
        }
        Meal meal = contract.rules().meal();
        Duration whole = meal == null ? paid : paid.plus(meal.length());
        boolean hasMeal = meal != null && whole.compareTo(meal.above()) > 0;
        int pauses = hasMeal ? 2 : paid.compareTo(pause.above()) > 0 ? 1 : 0;
        return (double) pauses * pause.length().toSeconds() / paid.toSeconds();
    }
}
