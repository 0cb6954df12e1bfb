package dev.muster.console.planning;

import dev.muster.forecasting.QueueId;
import java.util.Map;

/// What a site's own data gives to plan from.
public sealed interface Brief {

    /// There is something to plan.
    ///
    /// @param request with every queue that can be planned
    /// @param leftOut the other queues of the site, each with the reason in words
    record Ready(PlanRequest request, Map<QueueId, String> leftOut) implements Brief {

        public Ready {
            leftOut = Map.copyOf(leftOut);
        }
    }

    /// There is nothing to plan.
    ///
    /// @param why a sentence, with what to do about it
    record Refused(String why) implements Brief {}
}
