package dev.muster.forecasting.staffing;

/// So many people must be there whatever the load.
///
/// @param people 0 or more
public record MinimumStaff(int people) implements Target {

    public MinimumStaff {
        if (people < 0) {
            throw new IllegalArgumentException("Minimum staff (%d) must not be negative.".formatted(people));
        }
    }
}
