package dev.muster.forecasting.staffing;

/// At most this share of those who come give up before they are answered.
///
/// @param share more than 0, less than 1
public record MostAbandonment(double share) implements Target {

    public MostAbandonment {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "Abandonment (%s) must be more than 0 and less than 1.".formatted(share));
        }
    }
}
