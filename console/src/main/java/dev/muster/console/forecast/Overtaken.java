package dev.muster.console.forecast;

import dev.muster.forecasting.accuracy.Outcome;
import dev.muster.forecasting.accuracy.Scored;

/// What a snapshot expected of an interval, and what has come since.
record Overtaken(Horizon horizon, Scored scored) {

    Outcome outcome() {
        return new Outcome(scored.mean(), scored.actual());
    }
}
