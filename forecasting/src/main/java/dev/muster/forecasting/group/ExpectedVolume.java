package dev.muster.forecasting.group;

/// How much a planner expects of a queue, before it has shown it.
///
/// @param perDay mean arrivals of an open day over the week, more than 0
/// @param doubt the standard deviation of its logarithm: 0.3 where in two cases of three the truth lies between a
/// quarter
///     less and a third more
public record ExpectedVolume(double perDay, double doubt) {

    private static final double USUAL_DOUBT = 0.3;

    public ExpectedVolume {
        if (!(perDay > 0) || Double.isInfinite(perDay)) {
            throw new IllegalArgumentException("Expected volume (%s) must be more than 0.".formatted(perDay));
        }
        if (!(doubt >= 0 && doubt <= 3)) {
            throw new IllegalArgumentException("Doubt of a volume (%s) must be 0 to 3.".formatted(doubt));
        }
    }

    /// With the doubt that plans of new queues usually deserve.
    public static ExpectedVolume perDay(double number) {
        return new ExpectedVolume(number, USUAL_DOUBT);
    }
}
