package dev.muster.console.forecast;

import dev.muster.forecasting.QueueId;
import java.time.Instant;
import java.util.Map;

/// How far a new forecast of a site is.
sealed interface Reforecast {

    boolean isOver();

    /// @param done  queues that are forecast
    /// @param total queues to forecast; 0 while their past is being read
    record Running(int done, int total) implements Reforecast {

        @Override
        public boolean isOver() {
            return false;
        }
    }

    /// @param queues  how many were forecast
    /// @param at      when it was kept
    /// @param leftOut queues without a forecast, with the reason
    record Done(int queues, Instant at, Map<QueueId, String> leftOut) implements Reforecast {

        @Override
        public boolean isOver() {
            return true;
        }
    }

    /// @param why in words; what was there before stands
    record Failed(String why) implements Reforecast {

        @Override
        public boolean isOver() {
            return true;
        }
    }
}
