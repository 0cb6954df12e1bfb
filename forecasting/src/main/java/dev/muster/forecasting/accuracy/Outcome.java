package dev.muster.forecasting.accuracy;

/// What was forecast and what came.
public record Outcome(double forecast, double actual) {

    double error() {
        return forecast - actual;
    }
}
